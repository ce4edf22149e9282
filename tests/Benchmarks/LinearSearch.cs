using Briefing.Language;

namespace Benchmarks;

/// <summary>The peer for questions: BM25 (k1 1.2, b 0.75) over every sentence in memory, without an index or a store.</summary>
internal sealed class LinearSearch
{
    private const double K1 = 1.2;
    private const double B = 0.75;
    private readonly List<(string Sentence, IReadOnlyList<string> Terms)> sentences = [];
    private readonly Dictionary<string, int> containing = new(StringComparer.Ordinal);
    private long terms;

    public void Add(string text)
    {
        foreach (var span in SentenceSplitter.Split(text))
        {
            var sentence = span.Of(text);
            var found = SearchTerms.Of(sentence);
            sentences.Add((sentence, found));
            terms += found.Count;
            foreach (var term in found.Distinct())
                containing[term] = containing.GetValueOrDefault(term) + 1;
        }
    }

    /// <summary>The best sentence.</summary>
    public string Best(string question)
    {
        var asked = SearchTerms.Of(question).Distinct().ToList();
        return sentences.MaxBy(sentence => Score(asked, sentence.Terms)).Sentence;
    }

    private double Score(List<string> asked, IReadOnlyList<string> found)
    {
        var score = 0.0;
        var average = (double)terms / sentences.Count;
        foreach (var term in asked)
        {
            var frequency = found.Count(other => other == term);
            if (frequency == 0)
                continue;
            var rarity = Math.Log(1 + ((sentences.Count - containing[term] + 0.5) / (containing[term] + 0.5)));
            score += rarity * frequency * (K1 + 1) / (frequency + (K1 * (1 - B + (B * found.Count / average))));
        }
        return score;
    }
}
