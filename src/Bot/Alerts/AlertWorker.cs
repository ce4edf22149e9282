using Bot.Storage;

namespace Bot.Alerts;

/// <summary>Brings alerts into the outbox while this process has the right to; otherwise stands by to take over.</summary>
internal sealed partial class AlertWorker(
    LeaseStore leases, AlertRound round, TimeProvider clock, ILogger<AlertWorker> logger) : BackgroundService
{
    private const string LeaseName = "alerts";
    private static readonly TimeSpan IdleInterval = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan BusyInterval = TimeSpan.FromSeconds(0.1);
    private static readonly TimeSpan TakeOverInterval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
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
                await Task.Delay(TakeOverInterval, clock, CancellationToken.None);
            }
        }
    }

    private async Task HoldAsync(CancellationToken stoppingToken)
    {
        await using var lease = await leases.TryTakeAsync(LeaseName, stoppingToken);
        if (lease is null)
            return;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, lease.Lost);
        try
        {
            while (true)
                await Task.Delay(await round.RunAsync(either.Token) ? BusyInterval : IdleInterval, clock, either.Token);
        }
        catch (OperationCanceledException) when (lease.Lost.IsCancellationRequested)
        {
            LogLost(logger);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The right to bring alerts into the outbox is lost; another process may take it")]
    private static partial void LogLost(ILogger logger);

    [LoggerMessage(LogLevel.Error, "Alerts have stopped and are tried again: {Reason}")]
    private static partial void LogTrouble(ILogger logger, string reason, Exception? failure);
}
