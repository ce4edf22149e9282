using Bot.Gateway;
using Bot.Storage;

namespace Bot.Inbox;

/// <summary>Stores what comes in; only then it may be confirmed. What this process has room for it claims on the way.</summary>
internal sealed class UpdateReceiver(
    InboxStore inbox, InlineQueue queries, LanePool pool, StoreSignals signals, InboxMetrics metrics)
{
    /// <summary>Ends when all are stored. A repeated delivery changes nothing. What is not to be stored waits in memory.</summary>
    public Task StoreAsync(IReadOnlyList<IncomingUpdate> updates, CancellationToken cancellationToken)
    {
        foreach (var query in updates.OfType<IncomingUpdate.Inline>())
            queries.Add(query);
        return StoreToKeepAsync([.. updates.Where(update => update is not IncomingUpdate.Inline)], cancellationToken);
    }

    private async Task StoreToKeepAsync(IReadOnlyList<IncomingUpdate> updates, CancellationToken cancellationToken)
    {
        if (updates.Count == 0)
            return;
        var reserved = pool.Reserve(updates.Count);
        var received = ReceivedUpdates.None;
        try
        {
            received = await inbox.AddAsync(updates, pool.Owner, reserved, cancellationToken);
        }
        finally
        {
            pool.Release(reserved - received.Claimed.Count);
        }
        foreach (var lane in received.Claimed)
            pool.Run(lane);
        metrics.Received(received.Count);
        if (received.HasMore)
            signals.Raise(InboxStore.SignalName);
    }
}
