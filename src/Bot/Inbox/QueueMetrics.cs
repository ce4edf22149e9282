using Bot.Outbox;
using Bot.Storage;
using Prometheus;

namespace Bot.Inbox;

/// <summary>How much waits, counted when Prometheus asks.</summary>
internal static class QueueMetrics
{
    /// <summary>Adds the two queues to what the service tells.</summary>
    public static void Register(IServiceProvider services)
    {
        var registry = services.GetRequiredService<CollectorRegistry>();
        var metrics = Metrics.WithCustomRegistry(registry);
        var incoming = metrics.CreateGauge("bot_inbox_waiting", "Updates that wait to be acted on; -1: the store cannot be asked.");
        var outgoing = metrics.CreateGauge("bot_outbox_waiting", "Messages that wait to be sent; -1: the store cannot be asked.");
        var (inbox, outbox) = (services.GetRequiredService<InboxStore>(), services.GetRequiredService<OutboxStore>());
        registry.AddBeforeCollectCallback(async cancellationToken =>
        {
            incoming.Set(await CountAsync(inbox.CountWaitingAsync, cancellationToken));
            outgoing.Set(await CountAsync(outbox.CountUnendedAsync, cancellationToken));
        });
    }

    private static async Task<long> CountAsync(Func<CancellationToken, Task<long>> count, CancellationToken cancellationToken)
    {
        try
        {
            return await count(cancellationToken);
        }
        catch (StorageException)
        {
            return -1;
        }
    }
}
