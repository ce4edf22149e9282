using Bot.Gateway;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Outbox;

/// <summary>Sends what the outbox holds, in one process at a time.</summary>
internal sealed class OutboxWorker(
    LeaseHolder leases, IServiceProvider services, OutboxMetrics metrics, TimeProvider clock,
    IOptions<TelegramOptions> telegram, IOptions<DeliveryOptions> delivery) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => telegram.Value.HasToken
        ? leases.RunAsync(LeaseStore.Send, SendAsync, stoppingToken)
        : Task.CompletedTask;

    private Task SendAsync(Lease lease, CancellationToken cancellationToken)
    {
        var tools = DispatchTools.Create(delivery.Value, clock, services.GetRequiredService<ILoggerFactory>());
        metrics.Watch(tools);
        return ActivatorUtilities.CreateInstance<Dispatcher>(services, tools).RunAsync(lease.Fence, cancellationToken);
    }
}
