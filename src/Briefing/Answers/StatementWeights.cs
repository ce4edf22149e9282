namespace Briefing.Answers;

/// <summary>Weighs the features of a statement: the one place to change when a better weighing is learned.</summary>
internal static class StatementWeights
{
    /// <summary>How well a statement answers; higher is better, and only differences mean something.</summary>
    public static double Score(StatementFeatures features) =>
        3.2 * features.Bm25
        + 3.6 * features.Coverage
        + 4.2 * features.LocalCoverage
        + 0.2 * features.Pairs
        + 1.5 * features.LongestRun
        + 0.6 * features.Closeness
        + 4.8 * features.Before
        + 2.5 * features.After
        + 2.1 * features.Around
        + 4.3 * features.Title
        + 0.8 * features.OwnNames
        + 3.3 * features.KindFit
        + 3.0 * features.AnswerNear
        + 1.4 * features.CountedNoun
        + 8.0 * features.Prepared
        - 0.2 * features.NegationDiffers
        - 4.0 * features.TellsNothing
        - 2.4 * features.IsQuestion
        + 0.2 * features.Length
        + 3.0 * features.Opening
        + 1.2 * features.Lead
        + 1.9 * features.Freshness
        + 3.0 * features.Thread
        - 6.0 * features.Astray
        + 1.5 * features.FollowsShown
        - 0.3 * features.ShownBefore;
}
