using Briefing.Language;

namespace Briefing.Summaries;

/// <summary>Shortens a text to its most telling whole sentences.</summary>
public static class Summariser
{
    /// <summary>
    /// Whole sentences of the text in reading order, together at most <paramref name="words"/> words; empty when the text
    /// has no sentence that fits.
    /// </summary>
    /// <param name="title">The headline, or null or empty when there is none; sentences that share its terms weigh more.</param>
    /// <param name="text">Paragraphs separated by blank lines.</param>
    /// <param name="words">The budget, inclusive, counted as <see cref="WordCount"/> does.</param>
    public static IReadOnlyList<TextSpan> Summarise(string? title, string text, int words) =>
        [.. Choose(SentenceWeights.Of(title, text), words).Select(sentence => sentence.Place)];

    /// <summary>The same from sentences that are weighed already.</summary>
    /// <param name="sentences">All of a text, in reading order.</param>
    /// <param name="words">The budget, inclusive.</param>
    internal static IReadOnlyList<WeighedSentence> Choose(IReadOnlyList<WeighedSentence> sentences, int words)
    {
        var telling = sentences.Where(sentence => !sentence.IsFiller).ToList();
        var chosen = SentenceChoice.Best(telling, words, mayHang: false);
        if (chosen.Count == 0)
            chosen = SentenceChoice.Best(telling, words, mayHang: true);
        return chosen.Count > 0 ? chosen : SentenceChoice.Best(sentences, words, mayHang: true);
    }
}
