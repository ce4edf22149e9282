namespace Briefing.Answers;

/// <summary>
/// How sure it is that the best statement answers the question: a learned model, and beside it what the data that it was
/// learned from cannot teach.
/// </summary>
public static class Confidence
{
    /// <summary>From here on the bot answers; below it says that it does not know.</summary>
    public const double Threshold = 0.5;

    private const double Steepness = 6;

    /// <summary>Where the model's score and <see cref="Threshold"/> meet.</summary>
    private const double Middle = 0.38;

    /// <summary>Of less than this share of what is asked nothing should be made.</summary>
    private const double LeastKnown = 0.5;

    /// <summary>A statement that holds less than this share of the question's names is about something else.</summary>
    private const double LeastNames = 0.05;

    /// <summary>Between 0 and 1; 0 without statements, and for a question that looks for nothing ("???").</summary>
    /// <param name="question">The question as it is meant.</param>
    /// <param name="ranked">Statements as <see cref="StatementRanker"/> gives them, best first.</param>
    public static double Of(ReadQuestion question, IReadOnlyList<RankedStatement> ranked)
    {
        if (ranked.Count == 0 || question.Terms.Count == 0)
            return 0;
        var best = ranked[0].Features;
        var sum = Steepness * (ranked[0].Likelihood - Middle)
            + 3.0 * best.Prepared
            - (LacksKind(question, best) ? 3.3 : 0)
            - 1.5 * (1 - best.OwnNames)
            - (best.OwnNames <= LeastNames ? 2.5 : 0)
            - 6.0 * Math.Max(0, LeastKnown - Known(best))
            - (LacksDeed(question, ranked[0]) ? 2 : 0)
            - 3.0 * best.Astray
            - 5.0 * best.OffThread
            - 1.5 * best.TellsNothing;
        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>Whether it is asked how many something happened to, and the statement tells a number without it.</summary>
    private static bool LacksDeed(ReadQuestion question, RankedStatement best) =>
        question.Expected is AnswerKind.Count && best.Features.Prepared < PreparedQuestions.Agrees
        && !new CountedDeeds(question).AreToldBy(best.Statement);

    /// <summary>Share of the question's words that the statement or its surroundings hold.</summary>
    private static double Known(StatementFeatures best) =>
        Math.Min(1, best.LocalCoverage + best.Before + 0.6 * best.After + 0.8 * best.Title + 0.3 * best.Around);

    /// <summary>Whether a date or number is asked for and the statement holds none.</summary>
    private static bool LacksKind(ReadQuestion question, StatementFeatures best) =>
        question.Expected is AnswerKind.Date or AnswerKind.Count && best.KindFit < 0.3 && best.Prepared < PreparedQuestions.Agrees;
}
