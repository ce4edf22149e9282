using Bot.Gateway;

namespace Bot.Outbox;

/// <summary>A stored message on its way out.</summary>
/// <param name="Id">Its row; messages to one chat go out in this order.</param>
/// <param name="Priority">What it is.</param>
/// <param name="Chat">To whom.</param>
internal sealed record OutboxRow(long Id, OutboxPriority Priority, ChatKey Chat)
{
    /// <summary>How often its fate was unknown after it may have been sent.</summary>
    public long Unknowns { get; init; }

    /// <summary>The content that it shares with others, or null when <see cref="Body"/> holds its own.</summary>
    public Guid? ContentId { get; init; }

    /// <summary>The topic of a forum that it goes to when its content names none, or null.</summary>
    public int? Thread { get; init; }

    /// <summary>Its own content as JSON, or null.</summary>
    public string? Body { get; init; }

    /// <summary>Not after this moment; null: however late.</summary>
    public DateTimeOffset? SendBy { get; init; }
}
