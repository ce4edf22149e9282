namespace Bot.Storage;

/// <summary>Carries signals between processes that share a store.</summary>
internal sealed partial class SignalRelay(
    Database database, StoreSignals signals, TimeProvider clock, ILogger<SignalRelay> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestQuiet = TimeSpan.FromHours(1);
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(2);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => database.SharesSignals
        ? Task.WhenAll(AnnounceAsync(stoppingToken), ListenAsync(stoppingToken))
        : Task.CompletedTask;

    private async Task AnnounceAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var names = await signals.NextAnnouncementsAsync(LongestQuiet, clock, cancellationToken);
            if (names.Count > 0)
                await TryAsync(() => database.AnnounceAsync(names, cancellationToken), cancellationToken);
            await Task.Delay(Interval, clock, cancellationToken);
        }
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await TryAsync(() => database.ListenAsync(name => signals.Of(name).Raise(), cancellationToken), cancellationToken);
            await Task.Delay(RetryDelay, clock, cancellationToken);
        }
    }

    private async Task TryAsync(Func<Task> act, CancellationToken cancellationToken)
    {
        try
        {
            await act();
        }
        catch (StorageException failure) when (!cancellationToken.IsCancellationRequested)
        {
            LogLost(logger, failure.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Signals between replicas are lost for a moment, which only costs time: {Reason}")]
    private static partial void LogLost(ILogger logger, string reason);
}
