namespace Briefing.Answers;

/// <summary>A term that a question looks for.</summary>
/// <param name="Term">As <see cref="Language.Token.Term"/>.</param>
/// <param name="Role">What it does in the question.</param>
/// <param name="Weight">How much finding it counts, 1 for an ordinary word.</param>
public readonly record struct QuestionTerm(string Term, TermRole Role, double Weight)
{
    private const double LeastWeight = 0.5;

    /// <summary>Whether the question names something with it, so that an answer without it is doubtful.</summary>
    public bool IsOwnNameOrNumber => Role is TermRole.Name or TermRole.Number;

    /// <summary>Whether the question itself holds it, and an answer can be expected to take it up.</summary>
    internal bool SaysSomething => IsOwn && Weight >= LeastWeight;

    /// <summary>Whether the asked question itself holds it.</summary>
    public bool IsOwn => Role is not (TermRole.Thread or TermRole.Topic);
}

/// <summary>What a term does in its question.</summary>
public enum TermRole
{
    Content,
    /// <summary>Part of a name.</summary>
    Name,
    Number,
    /// <summary>What is asked for ("people" in "How many people").</summary>
    Asked,
    /// <summary>Taken over from the conversation before.</summary>
    Thread,
    /// <summary>The name of the topic that is talked about.</summary>
    Topic,
}
