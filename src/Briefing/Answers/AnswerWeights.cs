namespace Briefing.Answers;

/// <summary>Weighs the features of a stretch: the one place to change when a better weighing is learned.</summary>
internal static class AnswerWeights
{
    /// <summary>How well the stretch answers; higher is better, and only differences mean something.</summary>
    public static double Score(AnswerFeatures features) =>
        4.4 * features.Fit
        + 4.5 * features.Near
        + 1.9 * features.NearAfter
        + 0.1 * features.DoerBefore
        + 0.4 * features.ObjectBehind
        + 1.9 * features.HoldsAsked
        + 1.6 * features.BesideAsked
        + 3.0 * features.Counted
        + 0.1 * features.IsName
        - 1.6 * features.IsGroup
        - 1.7 * features.IsFigure
        - 0.8 * features.IsSingleWord
        - 0.75 * features.EndsVerbLike
        + 0.2 * features.AfterArticle
        + 0.4 * features.AfterPreposition
        + 0.4 * features.AfterBeing
        + 1.1 * features.OpensStatement
        + 0.36 * features.Length
        - 0.8 * features.InBrackets;
}
