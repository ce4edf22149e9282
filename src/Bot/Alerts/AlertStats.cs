using Bot.Outbox;

namespace Bot.Alerts;

/// <summary>How a revision was received.</summary>
/// <param name="Reached">Percent of those who have it, and how long after its start so many had it; ascending.</param>
/// <param name="Failures">Why others have it not, most frequent first.</param>
/// <param name="Presses">Presses of its buttons.</param>
/// <param name="Blocks">How many who got it blocked the bot until an hour after.</param>
internal sealed record AlertStats(
    IReadOnlyList<(int Share, TimeSpan Took)> Reached, IReadOnlyList<AlertFailure> Failures, long Presses, long Blocks);

/// <summary>A kind of failure.</summary>
/// <param name="State">How the messages ended.</param>
/// <param name="Reason">In Telegram's words, or null.</param>
/// <param name="Count">How many.</param>
internal sealed record AlertFailure(OutboxState State, string? Reason, long Count);

/// <summary>When a drill's messages were where.</summary>
/// <param name="Enqueued">When the first was in the outbox; null when none was.</param>
/// <param name="First">When the first was sent.</param>
/// <param name="Last">When the last was sent.</param>
/// <param name="Sent">How many were.</param>
internal sealed record DrillTimes(DateTimeOffset? Enqueued, DateTimeOffset? First, DateTimeOffset? Last, long Sent);
