namespace Briefing.Answers;

/// <summary>
/// How sure it is that the best statement answers the question: a logistic model whose weights follow a fit to SQuAD 2.0's
/// development set and the questions of RealTime QA, half and half.
/// </summary>
public static class Confidence
{
    /// <summary>From here on the bot answers; below it says that it does not know.</summary>
    public const double Threshold = 0.5;

    private const double Steepness = 3.5;
    private const double Middle = 1.5;

    /// <summary>Between 0 and 1; 0 without statements.</summary>
    /// <param name="question">The question as it is meant.</param>
    /// <param name="ranked">Statements, best first.</param>
    public static double Of(ReadQuestion question, IReadOnlyList<RankedStatement> ranked)
    {
        if (ranked.Count == 0)
            return 0;
        var best = ranked[0].Features;
        var sum = Steepness * (
            0.40 * Known(best)
            + 0.50 * best.Coverage
            + 0.45 * best.LocalCoverage
            + 0.35 * best.OwnNames
            + 0.30 * best.KindFit
            + 0.15 * best.LongestRun
            + 0.40 * best.Pairs
            + 0.25 * best.Closeness
            + 0.20 * best.Title
            + 0.015 * ranked[0].Score
            + 0.30 * best.Freshness
            - Middle)
            + 3.0 * best.Prepared
            + (question.LeansOnThread ? 0.6 * best.Thread + 0.3 * best.FollowsShown : 0)
            - (LacksKind(question, best) ? 3.3 : 0)
            - 3.0 * best.Astray
            - 1.5 * best.TellsNothing;
        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>Whether a date or number is asked for and the statement holds none.</summary>
    private static bool LacksKind(ReadQuestion question, StatementFeatures best) =>
        question.Expected is AnswerKind.Date or AnswerKind.Count && best.KindFit < 0.3 && best.Prepared < PreparedQuestions.Agrees;

    /// <summary>Share of the question's words that the statement or its surroundings hold.</summary>
    private static double Known(StatementFeatures best) =>
        Math.Min(1, best.LocalCoverage + best.Before + 0.6 * best.After + 0.8 * best.Title + 0.3 * best.Around);
}
