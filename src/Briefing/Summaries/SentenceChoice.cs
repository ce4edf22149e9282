namespace Briefing.Summaries;

/// <summary>
/// Finds the sentences that together tell most within a budget of words. Of all sets it takes the one whose expected
/// ROUGE-2 is highest, which a pair of words raises only once however often it is said.
/// </summary>
internal sealed class SentenceChoice
{
    /// <summary>More do not find better sets. Bounds the search to 2^12 of them.</summary>
    private const int MostCandidates = 12;

    /// <summary>
    /// Which share of the budget a summary that says just enough takes. The lower it is, the more room is left free
    /// rather than filled with what tells little.
    /// </summary>
    private const double WantedShare = 2.0 / 3;

    private readonly WeighedSentence[] candidates;
    private readonly double[,] shared;
    private readonly double wanted;
    private readonly bool mayHang;
    private readonly List<int> chosen = [];
    private int[] best = [];
    private double bestWorth = -1;

    private SentenceChoice(WeighedSentence[] candidates, int words, bool mayHang)
    {
        this.candidates = candidates;
        this.mayHang = mayHang;
        wanted = words * WantedShare;
        shared = SharedBy(candidates);
    }

    /// <summary>The most telling set of sentences within the budget, in reading order; empty when none fits.</summary>
    /// <param name="sentences">In reading order.</param>
    /// <param name="words">The budget, inclusive.</param>
    /// <param name="mayHang">Whether a sentence that leans on the one before it may be taken without it.</param>
    public static IReadOnlyList<WeighedSentence> Best(IReadOnlyList<WeighedSentence> sentences, int words, bool mayHang)
    {
        var choice = new SentenceChoice(Candidates(sentences, words, mayHang), words, mayHang);
        choice.Extend(0, words, 0, 0);
        return [.. choice.best.Select(at => choice.candidates[at])];
    }

    /// <summary>The most telling sentences for their length, each with those before it that it needs.</summary>
    private static WeighedSentence[] Candidates(IReadOnlyList<WeighedSentence> sentences, int words, bool mayHang)
    {
        var byPosition = sentences.ToDictionary(sentence => sentence.Position);
        var found = new HashSet<WeighedSentence>(ReferenceEqualityComparer.Instance);
        var ranked = sentences.OrderByDescending(sentence => sentence.Told / (sentence.Pairs.Count + (words * WantedShare)));
        foreach (var sentence in ranked)
        {
            var passage = mayHang ? [sentence] : Passage(sentence, byPosition);
            if (passage.Count > 0 && passage.Sum(part => part.Words) <= words
                && found.Count + passage.Count(part => !found.Contains(part)) <= MostCandidates)
                found.UnionWith(passage);
        }
        return [.. found.OrderBy(sentence => sentence.Position)];
    }

    /// <summary>The sentence and those before it on which it leans; empty when one of them may not be told.</summary>
    private static List<WeighedSentence> Passage(WeighedSentence sentence, Dictionary<int, WeighedSentence> byPosition)
    {
        var passage = new List<WeighedSentence> { sentence };
        while (passage[^1].NeedsPredecessor)
        {
            if (!byPosition.TryGetValue(passage[^1].Position - 1, out var before))
                return [];
            passage.Add(before);
        }
        return passage;
    }

    private void Extend(int from, int room, double told, int pairs)
    {
        for (var at = from; at < candidates.Length; at++)
        {
            var sentence = candidates[at];
            if (sentence.Words > room || (!mayHang && Hangs(sentence)))
                continue;
            var toldNow = told + sentence.Told - chosen.Sum(other => shared[other, at]);
            var pairsNow = pairs + sentence.Pairs.Count;
            chosen.Add(at);
            Judge(toldNow / (pairsNow + wanted));
            Extend(at + 1, room - sentence.Words, toldNow, pairsNow);
            chosen.RemoveAt(chosen.Count - 1);
        }
    }

    private void Judge(double worth)
    {
        if (worth <= bestWorth)
            return;
        bestWorth = worth;
        best = [.. chosen];
    }

    private bool Hangs(WeighedSentence sentence) =>
        sentence.NeedsPredecessor && (chosen.Count == 0 || candidates[chosen[^1]].Position != sentence.Position - 1);

    /// <summary>What any two of them both tell, at the index of the earlier and the later.</summary>
    private static double[,] SharedBy(WeighedSentence[] candidates)
    {
        var shared = new double[candidates.Length, candidates.Length];
        for (var first = 0; first < candidates.Length; first++)
        {
            var told = candidates[first].Pairs.ToDictionary(pair => pair.Number, pair => pair.Chance);
            for (var second = first + 1; second < candidates.Length; second++)
                shared[first, second] = candidates[second].Pairs.Sum(pair => Math.Min(pair.Chance, told.GetValueOrDefault(pair.Number)));
        }
        return shared;
    }
}
