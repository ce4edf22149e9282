using Bot.Outbox;
using Bot.Storage;

namespace Bot.Subscribers;

/// <summary>
/// Takes readers who were forgotten out of the store's log of changes, too: when there were some since the last look, and
/// until the last message to them is gone.
/// </summary>
internal sealed partial class ErasureWorker(
    Database database, RememberedStore remembered, TimeProvider clock, ILogger<ErasureWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private string? seen;
    private bool isDone;

    /// <summary>Looks, and drops the log if there is reason to.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var forgotten = await remembered.FindAsync(ReaderData.ForgottenKey, cancellationToken);
        if (isDone && forgotten == seen)
            return;
        // In this order: what ends between the two is looked at once more.
        var unended = await database.ReadAsync(
            connection => ChatTraceStore.CountAsync(connection, cancellationToken), cancellationToken);
        isDone = await database.TryDropLogAsync(cancellationToken) && unended == 0;
        seen = forgotten;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (StorageException failure)
            {
                LogTrouble(logger, failure.Message);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "What was erased stays in the store's log of changes for a while: {Reason}")]
    private static partial void LogTrouble(ILogger logger, string reason);
}
