using Bot.Gateway;

namespace Bot.Outbox;

/// <summary>Something to send, as it is put into the outbox.</summary>
/// <param name="Priority">What it is.</param>
/// <param name="Message">What to send, and to whom. Longer than one message, it goes out in parts.</param>
internal sealed record OutboxEntry(OutboxPriority Priority, OutgoingMessage Message)
{
    /// <summary>Not before this moment; null: at once.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Not after this moment; null: however late.</summary>
    public DateTimeOffset? SendBy { get; init; }

    /// <summary>The conversation that a reply to it leads back to, as JSON; null: none.</summary>
    public string? About { get; init; }

    /// <summary>Whether nothing of it is kept once it has been sent or dropped.</summary>
    public bool LeavesNoTrace { get; init; }
}
