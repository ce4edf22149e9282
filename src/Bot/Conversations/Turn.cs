using Bot.Gateway;
using Bot.Subscribers;

namespace Bot.Conversations;

/// <summary>What one message leads to. A turn sends and stores nothing itself.</summary>
/// <param name="Next">The subscriber as it is after the turn.</param>
/// <param name="Replies">In the order in which they are sent.</param>
internal sealed record Turn(Subscriber Next, IReadOnlyList<OutgoingMessage> Replies)
{
    /// <summary>Whether the reader asked for all that was said so far to be forgotten.</summary>
    public bool Forgets { get; init; }

    /// <summary>
    /// Whether nothing of the turn is kept: neither its reader nor what it says, once that has been sent. Its writes are run.
    /// </summary>
    public bool LeavesNoTrace { get; init; }

    /// <summary>What a pressed button shows for a moment, up to 200 characters; empty for nothing.</summary>
    public string Toast { get; init; } = "";

    /// <summary>The facts that its replies tell, each once.</summary>
    public IReadOnlyList<Guid> Gives { get; init; } = [];

    /// <summary>What else is stored, in the one transaction that stores the turn.</summary>
    public IReadOnlyList<TurnWrite> Writes { get; init; } = [];
}
