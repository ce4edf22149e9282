using System.Text.RegularExpressions;
using Briefing.Articles;
using Briefing.Facts;
using Briefing.Language;
using Briefing.Language.Claims;

namespace Briefing.Summaries;

/// <summary>
/// Weighs sentences: for a summary by the chance that an editor would say their words, two by two; for telling one by one
/// by how prominent they are.
/// </summary>
internal static partial class SentenceWeights
{
    private const int FewLeaningWords = 9;
    private const int FewWords = 5;

    /// <summary>The sentences of a text that hold at least one word, in reading order, with their weights.</summary>
    /// <param name="title">The headline; null or empty for none.</param>
    /// <param name="text">Paragraphs apart by blank lines.</param>
    public static IReadOnlyList<WeighedSentence> Of(string? title, string text) => Of(new SeenText(title, text), PairWeights.Chance);

    /// <summary>The same by other chances than those learned.</summary>
    public static IReadOnlyList<WeighedSentence> Of(SeenText text, Func<SeenPair, double> chance) =>
        [.. text.Sentences.Select(sentence => Weigh(text, sentence, chance))];

    private static WeighedSentence Weigh(SeenText text, SeenSentence sentence, Func<SeenPair, double> chance)
    {
        var pairs = Enumerable.Range(0, Math.Max(0, sentence.Tokens.Count - 1))
            .Select(place => new SeenPair(text, sentence, place))
            .DistinctBy(pair => pair.Number)
            .Select(pair => new WeighedPair(pair.Number, chance(pair)));
        var leans = LeansBack(sentence);
        return new WeighedSentence(
            sentence.Place, sentence.Words, SentenceProminence.Of(text, sentence, leans), leans, IsFiller(sentence, leans),
            sentence.Position, [.. pairs]);
    }

    /// <summary>Whether it points back, or its speaker is a "he" whom it does not name.</summary>
    private static bool LeansBack(SeenSentence sentence) =>
        OpeningWords.LeanBack(sentence.Text)
        || (!sentence.Tokens.Skip(1).Any(token => token is { IsCapitalised: true, Text.Length: > 1 })
            && AttributionFinder.Find(sentence.Text) is { } attribution
            && SpeechWords.PersonalPronouns.Contains(attribution.Source.ToLowerInvariant()));

    private static bool IsFiller(SeenSentence sentence, bool leans) =>
        sentence.Words < (leans ? FewLeaningWords : FewWords)
        || Unfinished().IsMatch(sentence.Text)
        || Furniture.IsFurniture(sentence.Text)
        || Datelines.Is(sentence.Text)
        || CorrectionLines.Is(sentence.Text)
        || Credit().IsMatch(sentence.Text);

    /// <summary>A question, or words that only announce what comes.</summary>
    [GeneratedRegex("""(?:\?["”’')\]]*|:)$""")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"\bcontributed to this (?:report|story|article)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Credit();
}
