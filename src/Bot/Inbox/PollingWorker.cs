using Bot.Gateway;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Inbox;

/// <summary>Asks Telegram for updates while this process has the right to; otherwise stands by to take over.</summary>
internal sealed partial class PollingWorker(
    LeaseStore leases, TelegramPoller poller, UpdateReceiver receiver, IOptions<TelegramOptions> options,
    TimeProvider clock, ILogger<PollingWorker> logger) : BackgroundService
{
    private static readonly TimeSpan TakeOverInterval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (string.IsNullOrEmpty(options.Value.Token) || options.Value.Mode is not TelegramMode.Polling)
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
                await Task.Delay(TakeOverInterval, clock, CancellationToken.None);
            }
        }
    }

    private async Task HoldAsync(CancellationToken stoppingToken)
    {
        await using var lease = await leases.TryTakeAsync(LeaseStore.Poll, stoppingToken);
        if (lease is null)
            return;
        LogHolds(logger);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, lease.Lost);
        try
        {
            await poller.RunAsync(receiver.StoreAsync, either.Token);
        }
        catch (OperationCanceledException) when (lease.Lost.IsCancellationRequested)
        {
            LogLost(logger);
        }
    }

    [LoggerMessage(LogLevel.Information, "This process asks Telegram for updates")]
    private static partial void LogHolds(ILogger logger);

    [LoggerMessage(LogLevel.Warning, "The right to ask Telegram for updates is lost; another process may take it")]
    private static partial void LogLost(ILogger logger);

    [LoggerMessage(LogLevel.Error, "Asking Telegram for updates has stopped and is tried again: {Reason}")]
    private static partial void LogTrouble(ILogger logger, string reason, Exception? failure);
}
