namespace Briefing.Answers;

/// <summary>How a question is put.</summary>
public enum QuestionKind
{
    /// <summary>None of the others: a few words, or a request.</summary>
    Other,
    Who,
    Where,
    When,
    Why,
    HowMany,
    HowMuch,
    How,
    What,
    Which,
    YesNo,
}
