using Briefing.Answers.Learned;

namespace Training;

/// <summary>Learns the order of statements.</summary>
internal static class RankingTraining
{
    private static readonly Growth Growth = new(300, 8, 0.08, 100);
    private static readonly int[] Seeds = [1, 2];

    /// <summary>The models for one article and for several, in this order.</summary>
    public static (LearnedTrees One, LearnedTrees Several) Learn(IReadOnlyList<AskedGroup> groups) =>
        (Learn(groups, isOpen: false), Learn(groups, isOpen: true));

    /// <summary>For each question, also the others, from which nothing is learned, the scores by a model that has not seen its article.</summary>
    public static Dictionary<AskedGroup, double[]> CrossValidate(
        IReadOnlyList<AskedGroup> groups, IReadOnlyList<AskedGroup> others, Folds folds)
    {
        var scores = new Dictionary<AskedGroup, double[]>(ReferenceEqualityComparer.Instance);
        Parallel.For(0, folds.Count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            var (one, several) = Learn([.. groups.Where(group => folds.Of(group.Question.Article) != fold)]);
            foreach (var group in groups.Concat(others).Where(group => folds.Of(group.Question.Article) == fold))
            {
                var model = group.Look.IsOpen ? several : one;
                var found = group.Inputs.Select((input, at) => model.Score(input) + RankingModel.Beyond(group.Look.Seen[at].Features)).ToArray();
                lock (scores)
                    scores[group] = found;
            }
        });
        return scores;
    }

    private static LearnedTrees Learn(IEnumerable<AskedGroup> groups, bool isOpen)
    {
        var examples = groups
            .Where(group => group.IsRight.Contains(true) && group.IsRight.Contains(false))
            .SelectMany(group => Enumerable.Repeat(group, WeightOf(group, isOpen)))
            .Select(group => group.Inputs.Select((input, at) => (input, group.IsRight[at] ? 1 : 0)).ToList())
            .ToList();
        return LearnedTrees.Mean([.. Seeds.Select(seed => LearnedTrees.Ranking(examples, [0, 1], Growth, seed))]);
    }

    /// <summary>
    /// How many times a question counts. SQuAD's are many and all of one kind; conversations are about one article each,
    /// but go on the same over several.
    /// </summary>
    private static int WeightOf(AskedGroup group, bool isOpen) => (group.Question.Pack, isOpen) switch
    {
        ("squad", _) => isOpen ? 0 : 1,
        ("coqa" or "quac", _) => isOpen ? 1 : 2,
        ("news", true) => 6,
        _ => group.Look.IsOpen == isOpen ? 1 : 0,
    };

    public static void Print(IReadOnlyDictionary<AskedGroup, double[]> scores)
    {
        foreach (var pack in scores.Where(entry => entry.Key.Question.IsJudged).GroupBy(entry => entry.Key.Question.Pack))
        {
            var before = pack.Select(entry => Array.IndexOf(entry.Key.IsRight, true)).ToList();
            var after = pack.Select(entry => Array.FindIndex(AskedGroup.Order(entry.Value), at => entry.Key.IsRight[at])).ToList();
            Console.WriteLine(
                $"ranking, {pack.Key}: {before.Count} questions; hit@1 {Share(before, 1):0.0} by plain weights, {Share(after, 1):0.0} learned; "
                + $"hit@5 {Share(before, 5):0.0}, {Share(after, 5):0.0}; seen at all {Share(before, int.MaxValue):0.0}");
        }
    }

    private static double Share(List<int> ranks, int within) => 100.0 * ranks.Count(rank => rank >= 0 && rank < within) / ranks.Count;
}
