namespace Training;

/// <summary>Learns to choose the answering words of the best statements.</summary>
internal static class SpanTraining
{
    private const int Grades = 4;

    private static readonly Growth Growth = new(300, 15, 0.06, 60);
    private static readonly int[] Gains = [0, 1, 2, 3, 5];
    private static readonly int[] Seeds = [1, 2];

    /// <summary>The contest of each question's best statements, as models order them that have not seen its article.</summary>
    public static IReadOnlyList<AskedContest> Contests(
        IReadOnlyCollection<AskedGroup> groups, IReadOnlyDictionary<AskedGroup, double[]> scores) =>
        [.. groups.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(group => new AskedContest(group, scores[group]))];

    public static LearnedTrees Learn(IEnumerable<AskedContest> contests)
    {
        var examples = contests.Where(contest => contest.Group.Question.Words.Count > 0)
            .Select(contest => contest.Entries.Select(entry => (entry.Input, Grade: (int)Math.Round(Grades * entry.F1))).ToList())
            .Where(group => group.Exists(entry => entry.Grade > 0))
            .ToList();
        return LearnedTrees.Mean([.. Seeds.Select(seed => LearnedTrees.Ranking(examples, Gains, Growth, seed))]);
    }

    /// <summary>The models by fold, each of what the other folds hold.</summary>
    public static LearnedTrees[] CrossValidate(IReadOnlyList<AskedContest> contests, Folds folds)
    {
        var models = new LearnedTrees[folds.Count];
        Parallel.For(0, folds.Count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
            models[fold] = Learn(contests.Where(contest => folds.Of(contest.Group.Question.Article) != fold)));
        return models;
    }

    /// <summary>What becomes of the order of statements, and how well the words are chosen.</summary>
    public static void Print(IReadOnlyList<AskedContest> contests, LearnedTrees[] models, Folds folds)
    {
        foreach (var pack in contests.Where(contest => contest.Group.Question.IsJudged).GroupBy(contest => contest.Group.Question.Pack))
        {
            var results = pack.AsParallel().WithDegreeOfParallelism(2).Select(contest =>
            {
                var order = contest.Order(models[folds.Of(contest.Group.Question.Article)]);
                var right = order.Select(placed => contest.Group.IsRightStatement(placed.Seen)).ToList();
                return (First: right.IndexOf(true), F1: contest.F1(order[0]));
            }).ToList();
            Console.WriteLine(
                $"contest, {pack.Key}: {results.Count} questions; hit@1 {Share(results, 1):0.0}, hit@5 {Share(results, 5):0.0}"
                + (pack.First().Group.Question.Words.Count > 0
                    ? $"; F1 of the answering words {100 * results.Average(result => result.F1):0.0}, "
                        + $"where the statement is right {100 * results.Where(result => result.First == 0).Average(result => result.F1):0.0}"
                    : ""));
        }
    }

    private static double Share(List<(int First, double)> results, int within) =>
        100.0 * results.Count(result => result.First >= 0 && result.First < within) / results.Count;
}
