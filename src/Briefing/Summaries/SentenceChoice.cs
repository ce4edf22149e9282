namespace Briefing.Summaries;

/// <summary>Finds the best sentences that fit a budget of words together.</summary>
internal static class SentenceChoice
{
    /// <summary>Beyond so many candidates nothing better comes: weights fall with position. Bounds the search to 2^6 sets.</summary>
    private const int MostCandidates = 6;

    /// <summary>What a sentence that leans on the one before is worth without it.</summary>
    private const double HangingFactor = 0.7;

    /// <summary>The set of sentences with the highest total weight within the budget, in reading order; empty when none fits.</summary>
    /// <param name="sentences">In reading order.</param>
    /// <param name="words">The budget, inclusive.</param>
    public static IReadOnlyList<WeighedSentence> Best(IReadOnlyList<WeighedSentence> sentences, int words)
    {
        var candidates = sentences.Where(sentence => sentence.Words <= words).Take(MostCandidates).ToArray();
        var (best, bestWeight) = (0, 0.0);
        for (var set = 1; set < 1 << candidates.Length; set++)
        {
            var weight = WeightOf(candidates, set, words);
            if (weight > bestWeight)
                (best, bestWeight) = (set, weight);
        }
        return [.. candidates.Where((_, index) => IsIn(best, index))];
    }

    /// <summary>The weight of a set, given as bits, or -1 when it breaks the budget.</summary>
    private static double WeightOf(WeighedSentence[] candidates, int set, int words)
    {
        var weight = 0.0;
        for (var index = 0; index < candidates.Length; index++)
        {
            if (!IsIn(set, index))
                continue;
            var sentence = candidates[index];
            words -= sentence.Words;
            if (words < 0)
                return -1;
            weight += sentence.LeansBack && !FollowsItsPredecessor(candidates, set, index)
                ? sentence.Weight * HangingFactor
                : sentence.Weight;
        }
        return weight;
    }

    private static bool FollowsItsPredecessor(WeighedSentence[] candidates, int set, int index) =>
        index > 0 && IsIn(set, index - 1) && candidates[index - 1].Position == candidates[index].Position - 1;

    private static bool IsIn(int set, int index) => (set >> index & 1) == 1;
}
