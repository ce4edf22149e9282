using System.Data.Common;
using Bot.Outbox;
using Bot.Storage;

namespace Bot.Facts.Corrections;

/// <summary>The outbox as far as readers are told through it what was wrong.</summary>
internal sealed class TellingOutbox(OutboxStore outbox, CampaignStore campaigns, StoreSignals signals)
{
    /// <summary>How many corrections wait to be sent.</summary>
    public Task<long> CountWaitingAsync(CancellationToken cancellationToken) =>
        campaigns.CountWaitingAsync(OutboxPriority.Correction, cancellationToken);

    /// <summary>Inside a transaction: adds a message.</summary>
    /// <returns>Its row.</returns>
    public Task<long> AddAsync(DbConnection connection, OutboxEntry entry, CancellationToken cancellationToken) =>
        outbox.AddLinkedAsync(connection, [entry], cancellationToken);

    /// <summary>After the commit.</summary>
    public void Wake() => signals.Raise(OutboxStore.SignalName);
}
