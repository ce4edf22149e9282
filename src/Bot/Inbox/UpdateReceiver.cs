using Bot.Gateway;
using Bot.Storage;

namespace Bot.Inbox;

/// <summary>Stores what comes in; only then it may be confirmed.</summary>
internal sealed class UpdateReceiver(InboxStore inbox, StoreSignals signals, InboxMetrics metrics)
{
    /// <summary>Ends when all are stored. A repeated delivery changes nothing.</summary>
    public async Task StoreAsync(IReadOnlyList<IncomingUpdate> updates, CancellationToken cancellationToken)
    {
        if (updates.Count == 0)
            return;
        var added = await inbox.AddAsync(updates, cancellationToken);
        metrics.Received(added);
        if (added > 0)
            signals.Raise(InboxStore.SignalName);
    }
}
