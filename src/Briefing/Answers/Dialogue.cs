namespace Briefing.Answers;

/// <summary>What a conversation remembers, so that follow-ups can lean on it. Serialised as JSON with the subscriber.</summary>
/// <param name="Topic">The topic's name that the conversation is about, or null.</param>
/// <param name="Turns">The latest turns, oldest first; bounded by <see cref="MostTurns"/>.</param>
public sealed record Dialogue(string? Topic, IReadOnlyList<DialogueTurn> Turns)
{
    /// <summary>How many turns are remembered.</summary>
    public const int MostTurns = 6;

    /// <summary>A conversation that has not begun.</summary>
    public static Dialogue Empty { get; } = new(null, []);

    /// <summary>This dialogue with one turn more, forgetting the oldest beyond <see cref="MostTurns"/>.</summary>
    public Dialogue After(DialogueTurn turn, string? topic) =>
        new(topic ?? Topic, [.. Turns.Skip(Math.Max(0, Turns.Count + 1 - MostTurns)), turn]);
}

/// <summary>One question and what was told.</summary>
/// <param name="Question">As the reader asked it.</param>
/// <param name="Statements">What was shown, best first; empty when nothing was known.</param>
/// <param name="FactIds">The facts that were shown, in the same order.</param>
/// <param name="ArticleId">The article the best one stands in, or null.</param>
public sealed record DialogueTurn(
    string Question, IReadOnlyList<string> Statements, IReadOnlyList<Guid> FactIds, Guid? ArticleId);
