using Bot.Storage;

namespace Bot.Inbox;

/// <summary>Sweeps once an hour.</summary>
internal sealed partial class Housekeeper(HousekeepingStore store, TimeProvider clock, ILogger<Housekeeper> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await store.SweepAsync(clock.GetUtcNow(), stoppingToken))
                    await Task.Delay(Pause, clock, stoppingToken);
            }
            catch (StorageException failure)
            {
                LogTrouble(logger, failure.Message);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Old messages are kept for another hour: {Reason}")]
    private static partial void LogTrouble(ILogger logger, string reason);
}
