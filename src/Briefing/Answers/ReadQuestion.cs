namespace Briefing.Answers;

/// <summary>A question as <see cref="QuestionReader"/> understands it.</summary>
/// <param name="Text">As asked.</param>
/// <param name="Kind">How it is put.</param>
/// <param name="Expected">What its answer has to be.</param>
/// <param name="Terms">What it looks for, in reading order, each term once.</param>
public sealed record ReadQuestion(
    string Text, QuestionKind Kind, AnswerKind Expected, IReadOnlyList<QuestionTerm> Terms)
{
    /// <summary>All words of the question as terms, in reading order, without the question words.</summary>
    public IReadOnlyList<string> Sequence { get; init; } = [];

    /// <summary>The term of the noun that tells what thing is asked for ("language" of "In what language …"), or null.</summary>
    public string? Sought { get; init; }

    /// <summary>The names in it, as written, without those that only start the sentence.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>
    /// For a question that leans on the conversation: what that is about, each name or topic as its terms. A statement that holds
    /// one of them belongs to it, whatever else was said in between.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<string>> Subjects { get; init; } = [];

    /// <summary>Whether it points to something said before ("he", "it", "there") or is only a question word.</summary>
    public bool LeansOnThread { get; init; }

    /// <summary>Whether it asks who or what does something ("Who sent troops?"), so that the answer stands before the deed.</summary>
    public bool AsksForDoer { get; init; }

    /// <summary>Whether it asks what somebody does or did ("What did she sign?"), so that the answer stands behind the deed.</summary>
    public bool AsksForObject { get; init; }

    /// <summary>Whether it asks who or what something is ("Who is Elena Marsh?"), which takes a whole statement to say.</summary>
    public bool AsksForDefinition =>
        Kind is QuestionKind.Who or QuestionKind.What && Names.Count > 0 && Terms.All(term => term.Role is TermRole.Name || !term.IsOwn);

    /// <summary>Whether it is hardly more than a question word ("And when?"), and lives on the question before it.</summary>
    public bool IsBare { get; init; }

    /// <summary>Whether it asks for nothing in particular ("What happened in Lurania?").</summary>
    public bool IsGeneral =>
        Kind is QuestionKind.What && Terms.All(term => term.Role is not (TermRole.Content or TermRole.Asked or TermRole.Number) || term.Weight < 0.5);

    /// <summary>Whether a word of it ("he", "it", "there") points to something said before.</summary>
    public bool PointsBack { get; init; }

    /// <summary>Whether it denies something ("Who did not sign?").</summary>
    public bool IsNegated { get; init; }

    /// <summary>Whether it asks about something that did not succeed ("When did the first mission fail?").</summary>
    public bool AsksOfFailure { get; init; }

    /// <summary>The question's own terms for the noun that is counted or asked for; may be empty.</summary>
    public IEnumerable<string> AskedTerms =>
        Terms.Where(term => term.Role is TermRole.Asked).Select(term => term.Term);
}
