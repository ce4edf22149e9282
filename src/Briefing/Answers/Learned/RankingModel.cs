namespace Briefing.Answers.Learned;

/// <summary>
/// How well statements answer: what the ranking models have learned from public questions, and beside it what those data
/// cannot teach, since they hold no prepared facts and no statement that says nothing is known. Within one article other
/// things tell than among many, so each has its model.
/// </summary>
internal static class RankingModel
{
    public const string OneArticle = "ranking-one-article.trees";
    public const string SeveralArticles = "ranking-several-articles.trees";

    private const double Prepared = 8;
    private const double Agreeing = 8;
    private const double TellsNothing = 3;
    private const double TellsOfFailure = 4;
    private const double LacksAsked = 3;
    private const double Astray = 1.5;
    private const double OffThread = 3;
    private const double IsQuestion = 5;

    private static readonly Lazy<TreeModel> One = new(() => TreeModel.Load(OneArticle, RankingInputs.Names));
    private static readonly Lazy<TreeModel> Several = new(() => TreeModel.Load(SeveralArticles, RankingInputs.Names));

    /// <summary>Higher is better; only differences between statements of one question mean something.</summary>
    /// <param name="inputs">As <see cref="RankingInputs"/> makes them.</param>
    /// <param name="features">What the terms alone tell of the statement.</param>
    /// <param name="isOpen">Whether the candidates are of several articles.</param>
    public static double Score(ReadOnlySpan<float> inputs, StatementFeatures features, bool isOpen) =>
        (isOpen ? Several : One).Value.Score(inputs) + Beyond(features);

    /// <summary>What the data cannot teach.</summary>
    public static double Beyond(StatementFeatures features) =>
        Prepared * features.Prepared
        + (features.Prepared >= PreparedQuestions.Agrees ? Agreeing : 0)
        - TellsNothing * features.TellsNothing
        - TellsOfFailure * features.TellsOfFailure
        - LacksAsked * features.LacksAsked
        - Astray * features.Astray
        - OffThread * features.OffThread
        - IsQuestion * features.IsQuestion;
}
