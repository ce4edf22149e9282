using Briefing.Language;
using FsCheck;
using FsCheck.Fluent;

namespace Briefing.Tests.Language;

/// <summary>What holds for every text, however broken.</summary>
public sealed class AnyTextTests
{
    private static readonly string[] Snippets =
    [
        "U.N. ", "Mr. ", "“", "”", "\"", "'", "’s ", "(", ")", "...", "? ", ".", ". ", "\n", "\n\n", "\r\n", "26 ",
        "4,000 people ", "3% of ",
        "$1.2bn ", "two hundred and ", "dozens of ", "on Thursday ", "Jan. 5, 2022 ", "31 February ", "0000-00-00 ",
        "99999999999999999999 ",
        "President ", "Karim Massimov ", "the Interior Ministry ", "said ", "according to ", "was announced by ",
        "of ", "and ", "bin ", "-",
        "last ", "ago ", "three days ago ", "next ", "week ", "al-", "\ud83d", "\udc00", "\u0000", "。", "「", "é", "İ",
        "ß", ":", "/", "1:",
    ];

    private static readonly Arbitrary<string> Texts = Arb.From(
        Gen.OneOf(
            Gen.Elements(Snippets),
            Gen.Choose(0, char.MaxValue).Select(unit => ((char)unit).ToString()),
            Gen.Choose(32, 126).Select(unit => ((char)unit).ToString()))
        .ListOf().Select(parts => string.Concat(parts)));

    [Fact]
    public void Sentences_are_ordered_apart_and_hold_every_visible_unit() => Hold(text =>
    {
        var spans = SentenceSplitter.Split(text);
        var covered = spans.Sum(span => span.Of(text).Count(unit => !char.IsWhiteSpace(unit)));
        return AreOrderedInside(text, spans) && covered == text.Count(unit => !char.IsWhiteSpace(unit));
    });

    [Fact]
    public void Tokens_are_ordered_and_apart() =>
        Hold(text => AreOrderedInside(text, [.. Tokenizer.Tokenize(text).Select(token => token.Span)]));

    [Fact]
    public void Search_terms_hold_letters_and_digits_only() =>
        Hold(text => SearchTerms.Of(text).All(term => term.Length > 0 && term.All(char.IsLetterOrDigit)));

    [Fact]
    public void Names_are_ordered_and_apart() =>
        Hold(text => AreOrderedInside(text, [.. NameFinder.Find(text).Select(name => name.Span)]));

    [Fact]
    public void Dates_are_ordered_and_apart_and_do_not_end_before_they_begin() => Hold(text =>
    {
        var dates = DateFinder.Find(text, new DateOnly(2022, 1, 8));
        return AreOrderedInside(text, [.. dates.Select(date => date.Span)])
            && dates.All(date => date.Earliest <= date.Latest);
    });

    [Fact]
    public void Dates_are_read_at_both_ends_of_the_calendar() => Hold(text =>
        DateFinder.Find(text, DateOnly.MinValue).All(date => date.Earliest <= date.Latest)
        && DateFinder.Find(text, DateOnly.MaxValue).All(date => date.Earliest <= date.Latest));

    [Fact]
    public void Counts_are_ordered_and_apart_and_hold_their_number() => Hold(text =>
    {
        var counts = CountFinder.Find(text);
        return AreOrderedInside(text, [.. counts.Select(count => count.Span)])
            && counts.All(count => count.Span.Contains(count.NumberSpan));
    });

    [Fact]
    public void An_attribution_lies_in_its_sentence_and_names_a_source() => Hold(text =>
        AttributionFinder.Find(text) is not { } attribution
        || (AreOrderedInside(text, [attribution.Span]) && attribution.Source.Length > 0));

    [Fact]
    public void Hedges_are_ordered_and_apart() =>
        Hold(text => AreOrderedInside(text, [.. HedgeFinder.Find(text).Select(hedge => hedge.Span)]));

    [Fact]
    public void A_language_has_two_letters() => Hold(text => LanguageGuess.Of(text) is null or { Length: 2 });

    private static void Hold(Func<string, bool> holds) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400).WithEndSize(60), Prop.ForAll(Texts, holds));

    private static bool AreOrderedInside(string text, IReadOnlyList<TextSpan> spans)
    {
        var end = 0;
        foreach (var span in spans)
        {
            if (span.Start < end || span.Length <= 0 || span.End > text.Length)
                return false;
            end = span.End;
        }
        return true;
    }
}
