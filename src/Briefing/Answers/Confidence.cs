namespace Briefing.Answers;

/// <summary>How sure it is that the best statement answers the question.</summary>
public static class Confidence
{
    /// <summary>From here on the bot answers; below it says that it does not know.</summary>
    public const double Threshold = 0.5;

    /// <summary>Between 0 and 1; 0 without statements.</summary>
    /// <param name="question">The question as it is meant.</param>
    /// <param name="ranked">Statements, best first.</param>
    public static double Of(ReadQuestion question, IReadOnlyList<RankedStatement> ranked)
    {
        if (ranked.Count == 0)
            return 0;
        var best = ranked[0].Features;
        var margin = ranked.Count > 1 ? Math.Min(3, ranked[0].Score - ranked[1].Score) : 1;
        var sum = -5.2
            + 3.0 * Known(best)
            + 1.5 * best.Coverage
            + 1.6 * best.OwnNames
            + 1.2 * best.KindFit
            + 0.8 * best.AnswerNear
            + 1.0 * best.LongestRun
            + 0.25 * margin
            + 3.0 * best.Prepared
            + (question.LeansOnThread ? 0.6 * best.Thread + 0.3 * best.FollowsShown : 0)
            - (LacksKind(question, best) ? 3.3 : 0)
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
