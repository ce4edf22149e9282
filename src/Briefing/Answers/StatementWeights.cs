namespace Briefing.Answers;

/// <summary>Weighs the features of a statement: the one place to change when a better weighing is learned.</summary>
internal static class StatementWeights
{
    /// <summary>How well a statement answers; higher is better, and only differences mean something.</summary>
    public static double Score(StatementFeatures features) =>
        3.4 * features.Bm25
        + 3.9 * features.Coverage
        + 4.5 * features.LocalCoverage
        + 0.7 * features.Pairs
        + 2.0 * features.LongestRun
        + 1.0 * features.Closeness
        + 5.4 * features.Before
        + 2.5 * features.After
        + 2.1 * features.Around
        + 4.3 * features.Title
        + 0.8 * features.OwnNames
        + 2.9 * features.KindFit
        + 3.0 * features.AnswerNear
        + 1.0 * features.CountedNoun
        + 8.0 * features.Prepared
        - 0.2 * features.NegationDiffers
        - 4.0 * features.TellsNothing
        - 1.5 * features.IsQuestion
        + 0.1 * features.Length
        + 3.0 * features.Opening
        + 0.1 * features.Lead
        + 0.2 * features.Freshness
        + 3.0 * features.Thread
        + 1.5 * features.FollowsShown
        - 0.3 * features.ShownBefore;
}
