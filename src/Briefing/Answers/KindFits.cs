namespace Briefing.Answers;

/// <summary>How well a stretch of one kind answers a question that expects another.</summary>
internal static class KindFits
{
    /// <summary>0 for never, 1 for exactly what is asked.</summary>
    public static double Of(AnswerKind expected, AnswerKind found) => expected switch
    {
        AnswerKind.Person => found switch
        {
            AnswerKind.Person => 1,
            AnswerKind.Name => 0.75,
            AnswerKind.Organisation => 0.7,
            AnswerKind.Place => 0.35,
            AnswerKind.Any => 0.3,
            _ => 0,
        },
        AnswerKind.Organisation => found switch
        {
            AnswerKind.Organisation => 1,
            AnswerKind.Name => 0.8,
            AnswerKind.Person => 0.6,
            AnswerKind.Place => 0.5,
            AnswerKind.Any => 0.3,
            _ => 0,
        },
        AnswerKind.Place => found switch
        {
            AnswerKind.Place => 1,
            AnswerKind.Name => 0.6,
            AnswerKind.Organisation => 0.5,
            AnswerKind.Any => 0.35,
            AnswerKind.Person => 0.2,
            _ => 0,
        },
        AnswerKind.Name => found switch
        {
            AnswerKind.Name or AnswerKind.Organisation or AnswerKind.Person or AnswerKind.Place => 0.9,
            AnswerKind.Saying => 0.7,
            AnswerKind.Any => 0.5,
            _ => 0,
        },
        AnswerKind.Date or AnswerKind.Count => found == expected ? 1 : found is AnswerKind.Any ? 0.1 : 0,
        AnswerKind.Reason => found switch
        {
            AnswerKind.Reason => 1,
            AnswerKind.Any => 0.3,
            _ => 0,
        },
        AnswerKind.Saying => found switch
        {
            AnswerKind.Saying => 1,
            AnswerKind.Any => 0.3,
            _ => 0,
        },
        _ => found switch
        {
            AnswerKind.Any => 0.7,
            AnswerKind.Name or AnswerKind.Organisation or AnswerKind.Person or AnswerKind.Place => 0.65,
            AnswerKind.Saying => 0.5,
            AnswerKind.Count => 0.45,
            AnswerKind.Date or AnswerKind.Reason => 0.2,
            _ => 0,
        },
    };
}
