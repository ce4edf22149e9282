namespace Briefing.Answers.Learned;

/// <summary>
/// How likely it is that the best statement of a ranking answers, as learned from questions with and without an answer. What
/// an article lacks tells little of what a whole store lacks, so there are two models, as in <see cref="RankingModel"/>.
/// </summary>
internal static class ConfidenceModel
{
    public const string OneArticle = "confidence-one-article.trees";
    public const string SeveralArticles = "confidence-several-articles.trees";

    private static readonly Lazy<TreeModel> One = new(() => TreeModel.Load(OneArticle, ConfidenceInputs.Names));
    private static readonly Lazy<TreeModel> Several = new(() => TreeModel.Load(SeveralArticles, ConfidenceInputs.Names));

    /// <summary>About 0 to 1.</summary>
    /// <param name="inputs">As <see cref="ConfidenceInputs"/> makes them.</param>
    /// <param name="isOpen">Whether the candidates are of several articles.</param>
    public static double Score(ReadOnlySpan<float> inputs, bool isOpen) => (isOpen ? Several : One).Value.Score(inputs);
}
