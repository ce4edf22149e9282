using Bot.Gateway;

namespace Bot.Inbox;

/// <summary>A chat that this process acts for at the moment, and nobody else.</summary>
/// <param name="Chat">The chat.</param>
/// <param name="Arrivals">How much had come in when the messages were read.</param>
/// <param name="Messages">What waits, oldest first; not empty but after a failure.</param>
/// <param name="IsAll">Whether that is all that waits.</param>
internal sealed record ClaimedLane(ChatKey Chat, long Arrivals, IReadOnlyList<InboxMessage> Messages, bool IsAll);
