using Bot.Gateway;

namespace Bot.Outbox;

/// <summary>What the store is to remember of a message after a try to send it.</summary>
/// <param name="Row">The message.</param>
internal abstract record Outcome(OutboxRow Row)
{
    /// <summary>It is over, well or not.</summary>
    /// <param name="Row">The message.</param>
    /// <param name="State">How it ended.</param>
    /// <param name="MessageId">Its id in the chat, when it was sent and Telegram told.</param>
    /// <param name="Error">Why not; null when it was sent.</param>
    internal sealed record Ended(OutboxRow Row, OutboxState State, long? MessageId, string? Error) : Outcome(Row);

    /// <summary>It is to be tried again.</summary>
    /// <param name="Row">The message.</param>
    /// <param name="DueAt">Not before this moment.</param>
    /// <param name="IsUnknown">Whether it may have been sent.</param>
    /// <param name="Error">Why it must be tried again.</param>
    internal sealed record Again(OutboxRow Row, DateTimeOffset DueAt, bool IsUnknown, string Error) : Outcome(Row)
    {
        /// <summary>What it says from now on, as stored; null: the same.</summary>
        public string? Body { get; init; }
    }

    /// <summary>The chat takes no messages: neither this one nor any other that waits.</summary>
    internal sealed record ChatGone(OutboxRow Row, string Reason) : Outcome(Row);

    /// <summary>The chat has another id; this and all others that wait go there.</summary>
    internal sealed record ChatMoved(OutboxRow Row, ChatKey To) : Outcome(Row);
}
