using Bot.Gateway;
using Bot.Outbox;

namespace Bot.Alerts;

/// <summary>What the outbox knows of an alert's copy in a chat.</summary>
/// <param name="Campaign">The campaign that it belongs to.</param>
/// <param name="Chat">Whose.</param>
/// <param name="State">What became of it.</param>
/// <param name="MessageId">Its id in the chat; null when it was not sent or Telegram did not tell.</param>
/// <param name="MayHaveArrived">Whether it may be there although it is not known to be.</param>
/// <param name="CanBeTold">Whether the chat still takes messages.</param>
/// <param name="IsCatchUp">Whether it stands in the message that followed quiet hours, maybe with other alerts.</param>
/// <param name="Language">IETF tag of the language that the chat is written to now; null: not known.</param>
internal sealed record AlertCopy(
    Guid Campaign, ChatKey Chat, OutboxState State, long? MessageId, bool MayHaveArrived, bool CanBeTold, bool IsCatchUp,
    string? Language)
{
    /// <summary>Whether nobody knows yet.</summary>
    public bool IsOpen => State is OutboxState.Waiting or OutboxState.Sending or OutboxState.Paused;

    /// <summary>Whether the chat has it, as far as can be told.</summary>
    public bool IsThere => State is OutboxState.Sent or OutboxState.GivenUp || (MayHaveArrived && !IsOpen);
}
