namespace EndToEnd.Tests;

/// <summary>All that comes of a message or a press.</summary>
/// <param name="Replies">What was written, oldest first.</param>
/// <param name="Edits">Messages as they were changed, oldest first.</param>
/// <param name="Toast">What the press showed for a moment; empty for nothing.</param>
internal sealed record Outcome(IReadOnlyList<Heard> Replies, IReadOnlyList<Heard> Edits, string Toast)
{
    /// <summary>What now stands in the chat of it, oldest first.</summary>
    public IEnumerable<Heard> Shown => Replies.Concat(Edits);

    /// <summary>The one message that was written or changed.</summary>
    public Heard One => Assert.Single(Shown);
}
