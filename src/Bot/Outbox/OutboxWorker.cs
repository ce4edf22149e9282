using Bot.Gateway;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Outbox;

/// <summary>Sends while this process has the right to; otherwise stands by to take over.</summary>
internal sealed partial class OutboxWorker(
    LeaseStore leases, TelegramIdentity telegram, IServiceProvider services, TimeProvider clock,
    IOptions<DeliveryOptions> options, ILogger<OutboxWorker> logger) : BackgroundService
{
    private static readonly TimeSpan TakeOverInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan TroubleDelay = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!telegram.HasToken)
            return;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await HoldAsync(stoppingToken);
                await Task.Delay(TakeOverInterval, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                LogTrouble(logger, failure.Message, failure is StorageException ? null : failure);
                await DelayAsync(stoppingToken);
            }
        }
    }

    private async Task HoldAsync(CancellationToken stoppingToken)
    {
        await using var lease = await leases.TryTakeAsync(LeaseStore.Send, stoppingToken);
        if (lease is null)
            return;
        LogHolds(logger, lease.Fence);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, lease.Lost);
        var tools = DispatchTools.Create(options.Value, clock, services.GetRequiredService<ILoggerFactory>());
        services.GetRequiredService<OutboxMetrics>().Watch(tools);
        var dispatcher = ActivatorUtilities.CreateInstance<Dispatcher>(services, tools);
        await dispatcher.RunAsync(lease.Fence, either.Token);
    }

    private async Task DelayAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(TroubleDelay, clock, stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // Stopping; the loop ends by itself.
        }
    }

    [LoggerMessage(LogLevel.Information, "This process sends (holder {Fence})")]
    private static partial void LogHolds(ILogger logger, long fence);

    [LoggerMessage(LogLevel.Error, "Sending has stopped and is tried again: {Reason}")]
    private static partial void LogTrouble(ILogger logger, string reason, Exception? failure);
}
