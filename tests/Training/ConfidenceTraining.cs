using Briefing.Answers.Learned;

namespace Training;

/// <summary>Learns how sure it is that the best statement answers: from questions whose article has no answer, and from others.</summary>
internal static class ConfidenceTraining
{
    /// <summary>There are few questions about news, and they are what readers ask: each counts so many times.</summary>
    private const int NewsWeight = 4;

    private const string News = "news";

    /// <summary>SQuAD 2.0 has the answered questions of SQuAD 1.1 among its own.</summary>
    private static readonly string[] OnlyAnswered = ["squad", "squad open"];

    private static readonly Growth Growth = new(200, 8, 0.05, 80, 0.4);

    private static readonly int[] Seeds = [1, 2, 3];

    internal sealed record Case(string Pack, string Article, float[] Inputs, bool IsAnswered)
    {
        /// <summary>Whether the candidates were of several articles.</summary>
        public bool IsOpen { get; init; }
    }

    /// <summary>What each question's ranking looks like to models that have not seen its article.</summary>
    public static IReadOnlyList<Case> Cases(IReadOnlyList<AskedContest> contests, LearnedTrees[] words, Folds folds) =>
    [
        .. contests.AsParallel().AsOrdered().WithDegreeOfParallelism(2)
            .Where(contest => !OnlyAnswered.Contains(contest.Group.Question.Pack))
            .Select(contest =>
            {
                var question = contest.Group.Question;
                var order = contest.Order(words[folds.Of(question.Article)]);
                return new Case(question.Pack, question.Article, ConfidenceInputs.Of(order, contest.Group.Look.Doubts(order[0].Seen)), question.IsJudged)
                {
                    IsOpen = contest.Group.Look.IsOpen,
                };
            }),
    ];

    /// <summary>The model for one article, or for several; few questions are asked of several, so that learns from all.</summary>
    public static LearnedTrees Learn(IEnumerable<Case> cases, bool isOpen)
    {
        var examples = cases.Where(one => isOpen || !one.IsOpen)
            .SelectMany(one => Enumerable.Repeat((one.Inputs, one.IsAnswered ? 1f : 0f), one.Pack == News ? NewsWeight : 1))
            .ToList();
        return LearnedTrees.Mean([.. Seeds.Select(seed => LearnedTrees.Regression(examples, Growth, seed))]);
    }

    public static void CrossValidate(IReadOnlyList<Case> cases, Folds folds)
    {
        var results = new List<(string Pack, double Score, bool IsSo)>();
        Parallel.For(0, folds.Count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            Case[] known = [.. cases.Where(one => folds.Of(one.Article) != fold)];
            var (oneArticle, several) = (Learn(known, isOpen: false), Learn(known, isOpen: true));
            foreach (var one in cases.Where(one => folds.Of(one.Article) == fold))
            {
                var score = (one.IsOpen ? several : oneArticle).Score(one.Inputs);
                lock (results)
                    results.Add((one.Pack, score, one.IsAnswered));
            }
        });
        foreach (var pack in results.GroupBy(result => result.Pack).Where(pack => pack.Any(result => !result.IsSo)))
        {
            Console.WriteLine($"confidence, {pack.Key}: {pack.Count()} questions; area under the curve {Judging.AreaUnderCurve([.. pack.Select(result => (result.Score, result.IsSo))]):0.000}");
            foreach (var from in new[] { 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8 })
            {
                var given = pack.Where(result => result.Score >= from).ToList();
                Console.WriteLine($"  from {from:0.00}: {100.0 * given.Count / pack.Count():0} of 100 answered, precision {100.0 * given.Count(result => result.IsSo) / Math.Max(1, given.Count):0.0}, recall {100.0 * given.Count(result => result.IsSo) / pack.Count(result => result.IsSo):0.0}");
            }
        }
    }
}
