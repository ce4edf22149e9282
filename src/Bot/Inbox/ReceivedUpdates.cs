namespace Bot.Inbox;

/// <summary>What became of updates that were stored.</summary>
/// <param name="Count">How many were new.</param>
/// <param name="Claimed">Chats of theirs that the storing process has claimed.</param>
/// <param name="HasMore">Whether some wait for whoever claims their chat.</param>
internal sealed record ReceivedUpdates(int Count, IReadOnlyList<ClaimedLane> Claimed, bool HasMore)
{
    /// <summary>Nothing was stored.</summary>
    public static ReceivedUpdates None { get; } = new(0, [], false);
}
