using System.Globalization;
using Briefing.Summaries;

namespace Training;

/// <summary>Learns which words of an article its summary says, and prints the weights that stand in <see cref="PairWeights"/>.</summary>
internal static class SummaryTraining
{
    private const int FoldCount = 5;
    private static readonly int[] Budgets = [60, 85];

    public static void Make(string data)
    {
        var articles = HighlightedArticle.Read(Path.Combine(data, "cnndm_val1000.jsonl.gz"));
        foreach (var (feature, weight) in PairWeights.Features.Zip(Learn(articles)))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{weight,7:F3} {feature.Name}"));
        var summaries = CrossValidate(articles);
        foreach (var budget in Budgets)
        {
            var marks = articles.Select((article, at) => article.Mark(Summariser.Choose(summaries[at], budget)));
            var standing = articles.Select(article => article.Mark(Summariser.Choose(SentenceWeights.Of(article.Text, PairWeights.Chance), budget)));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{budget} words: ROUGE-2 {100 * marks.Average():F2} cross-validated, {100 * standing.Average():F2} by the weights that stand"));
        }
    }

    /// <summary>The sentences of each article by weights that were learned from others.</summary>
    private static IReadOnlyList<WeighedSentence>[] CrossValidate(IReadOnlyList<HighlightedArticle> articles)
    {
        var weighed = new IReadOnlyList<WeighedSentence>[articles.Count];
        Parallel.For(0, FoldCount, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            var weights = Learn([.. articles.Where((_, at) => at % FoldCount != fold)]);
            for (var at = fold; at < articles.Count; at += FoldCount)
                weighed[at] = SentenceWeights.Of(articles[at].Text, pair => Chance(weights, pair));
        });
        return weighed;
    }

    private static double[] Learn(IReadOnlyList<HighlightedArticle> articles) =>
        Logistic.Learn([.. articles.SelectMany(article => article.Rows)]);

    private static double Chance(double[] weights, SeenPair pair) =>
        Logistic.Chance(weights, [.. PairWeights.Features.Select(feature => feature.Of(pair))]);
}
