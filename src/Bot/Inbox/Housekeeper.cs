using Bot.Storage;

namespace Bot.Inbox;

/// <summary>Once an hour, sweeps old messages and merges the segments of the full-text indexes.</summary>
internal sealed partial class Housekeeper(
    HousekeepingStore store, SearchIndexes indexes, TimeProvider clock, ILogger<Housekeeper> logger) : BackgroundService
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
                await indexes.MergeAsync(stoppingToken);
            }
            catch (StorageException failure)
            {
                LogTrouble(logger, failure.Message);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Housekeeping has to wait for another hour: {Reason}")]
    private static partial void LogTrouble(ILogger logger, string reason);
}
