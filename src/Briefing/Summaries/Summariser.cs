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
    public static IReadOnlyList<TextSpan> Summarise(string? title, string text, int words)
    {
        var sentences = SentenceWeights.Of(title, text);
        var chosen = SentenceChoice.Best([.. sentences.Where(sentence => !sentence.IsFiller)], words);
        if (chosen.Count == 0)
            chosen = SentenceChoice.Best(sentences, words);
        return [.. chosen.Select(sentence => sentence.Place)];
    }
}
