using Briefing.Language.Counts;
using Briefing.Language.Wording;

namespace Briefing.Language;

/// <summary>Finds numbers and what they count.</summary>
/// <remarks>
/// Years, dates, times, ages, scores and numbers inside names are no counts. An indefinite number ("hundreds of
/// people") has the value of its scale word and that word as its qualifier.
/// </remarks>
public static class CountFinder
{
    /// <summary>The counts in reading order, not overlapping.</summary>
    public static IReadOnlyList<CountMention> Find(string text)
    {
        var mentions = new List<CountMention>();
        var words = WordScanner.Scan(text);
        for (var at = 0; at < words.Count;)
        {
            if (NumberReader.Read(text, words, at) is not { } number)
            {
                at++;
                continue;
            }
            var qualifier = Qualifiers.StartBefore(text, words, number.First, number.Start);
            if (qualifier >= 0 && mentions.Count > 0 && words[qualifier].Start < mentions[^1].Span.End)
                qualifier = -1;
            at = NumberUses.IsNoCount(text, words, number, qualifier >= 0) ? number.Next
                : Add(text, words, number, qualifier, mentions);
        }
        ShareNounOfRange(text, mentions);
        return mentions;
    }

    private static int Add(string text, List<Word> words, NumberReading number, int qualifier,
        List<CountMention> mentions)
    {
        var nounAt = number.Next;
        var from = number.End;
        var unit = number.Unit;
        var hasOf = nounAt < words.Count && words[nounAt].Lower == "of"
            && WordScanner.OnlyBlanks(text, from, words[nounAt].Start);
        var end = number.End;
        var next = number.Next;
        if (unit is null && !hasOf && nounAt < words.Count && CountedNouns.IsUnit(words[nounAt].Lower)
            && words[nounAt].Start - from == 1)
        {
            unit = words[nounAt].Lower;
            (end, next, from) = (words[nounAt].End, nounAt + 1, words[nounAt].End);
            hasOf = next < words.Count && words[next].Lower == "of"
                && WordScanner.OnlyBlanks(text, from, words[next].Start);
            nounAt = next;
        }
        (int First, int Next)? noun = null;
        if (hasOf)
            noun = ReadAfterOf(text, words, nounAt);
        else if (unit is null)
            noun = CountedNouns.Read(text, words, nounAt, from);
        if (noun is { } found)
            (end, next) = (AfterClosingQuote(text, end, words[found.Next - 1].End), found.Next);
        var start = qualifier >= 0 ? words[qualifier].Start : number.Start;
        var counted = noun is { } named ? PhraseOf(text, words, named) : null;
        mentions.Add(new CountMention(TextSpan.Between(start, end), TextSpan.Between(number.Start, number.End),
            number.Value, QualifierOf(text, words, number, qualifier), unit, counted));
        return next;
    }

    /// <summary>A quotation mark opened before the noun closes with it: 26 “armed criminals”.</summary>
    private static int AfterClosingQuote(string text, int start, int end) =>
        end < text.Length && text[end] is '”' or '"' && text.AsSpan(start, end - start).IndexOfAny('“', '"') >= 0
            ? end + 1 : end;

    private static (int First, int Next)? ReadAfterOf(string text, List<Word> words, int of)
    {
        var at = of + 1;
        while (at < words.Count && at - of <= 3
            && words[at].Lower is "the" or "all" or "its" or "their" or "his" or "her" or "our" or "those" or "these"
            or "a" or "an")
            at++;
        return CountedNouns.Read(text, words, at, words[at - 1].End);
    }

    private static string? QualifierOf(string text, List<Word> words, NumberReading number, int qualifier)
    {
        if (qualifier >= 0)
            return text[words[qualifier].Start..words[number.First - 1].End].ToLowerInvariant();
        return number.IsVague ? text[words[number.First].Start..number.End].ToLowerInvariant() : null;
    }

    /// <summary>The noun without quotation marks around its parts.</summary>
    private static string PhraseOf(string text, List<Word> words, (int First, int Next) noun) =>
        string.Concat(text[words[noun.First].Start..words[noun.Next - 1].End].Where(unit =>
            unit is not ('“' or '”' or '"')));

    /// <summary>In "20 to 30 people" and "between 20 and 30 people" both numbers count people.</summary>
    private static void ShareNounOfRange(string text, List<CountMention> mentions)
    {
        for (var at = mentions.Count - 2; at >= 0; at--)
        {
            var (low, high) = (mentions[at], mentions[at + 1]);
            if (low.Counted is not null || (low.Unit is not null && low.Unit != high.Unit))
                continue;
            var between = text.AsSpan(low.Span.End, high.Span.Start - low.Span.End).Trim();
            if (between is "to" or "and" or "or" or "-" or "–")
                mentions[at] = low with { Counted = high.Counted, Unit = high.Unit };
        }
    }
}
