using Bot.Gateway;
using Bot.Storage;

namespace Bot.Inbox;

/// <summary>
/// Claims chats with something waiting, in every replica. Chats that a dead process had are taken up again.
/// </summary>
internal sealed partial class InboxWorker(
    InboxStore inbox, LaneOwnerStore owners, LanePool pool, StoreSignals signals, TimeProvider clock,
    ILogger<InboxWorker> logger) : BackgroundService
{
    /// <summary>Messages of a chat before others have their turn.</summary>
    public const int MostPerLane = 20;

    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan DeadInterval = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan TroubleDelay = TimeSpan.FromSeconds(1);

    // A lane gets a moment longer than the loop, so that what was begun is finished.
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(5);

    private long lookedForDeadAt;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var life = await EnterAsync(stoppingToken);
        if (life is null)
            return;
        pool.Open();
        try
        {
            while (!stoppingToken.IsCancellationRequested)
                await StepAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping.
        }
        await LeaveAsync();
    }

    private async Task<ILease?> EnterAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                return await owners.EnterAsync(pool.Owner, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return null;
            }
            catch (StorageException failure)
            {
                LogTrouble(logger, failure.Message, null);
                await Task.Delay(TroubleDelay, clock, CancellationToken.None);
            }
        }
        return null;
    }

    private async Task StepAsync(CancellationToken stoppingToken)
    {
        try
        {
            await TakeUpAgainAsync(stoppingToken);
            if (await ClaimAsync(stoppingToken) == 0)
                await signals.Of(InboxStore.SignalName).WaitAsync(LookInterval, clock, stoppingToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
        {
            LogTrouble(
                logger, failure is StorageException ? failure.Message : failure.GetType().Name,
                failure is StorageException ? null : new WordlessException(failure));
            await Task.Delay(TroubleDelay, clock, stoppingToken);
        }
    }

    private async Task<int> ClaimAsync(CancellationToken stoppingToken)
    {
        var reserved = pool.Reserve(LanePool.MostLanes);
        if (reserved == 0)
        {
            await pool.WaitForPlaceAsync(stoppingToken);
            return 1;
        }
        IReadOnlyList<ClaimedLane> claimed = [];
        try
        {
            claimed = await inbox.ClaimAsync(pool.Owner, reserved, MostPerLane, stoppingToken);
        }
        finally
        {
            pool.Release(reserved - claimed.Count);
        }
        foreach (var lane in claimed)
            pool.Run(lane);
        return claimed.Count;
    }

    private async Task TakeUpAgainAsync(CancellationToken cancellationToken)
    {
        if (lookedForDeadAt != 0 && clock.GetElapsedTime(lookedForDeadAt) < DeadInterval)
            return;
        lookedForDeadAt = clock.GetTimestamp();
        if (await owners.FreeDeadAsync(pool.Owner, cancellationToken) is > 0 and var died)
            LogDead(logger, died);
    }

    private async Task LeaveAsync()
    {
        await pool.CloseAsync(StopPatience);
        try
        {
            await owners.LeaveAsync(pool.Owner, CancellationToken.None);
        }
        catch (StorageException failure)
        {
            // The next process finds that this one has gone.
            LogTrouble(logger, failure.Message, null);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Count} other processes have ended without a word; what they were at is taken up again")]
    private static partial void LogDead(ILogger logger, int count);

    [LoggerMessage(LogLevel.Error, "Messages wait: {Reason}")]
    private static partial void LogTrouble(ILogger logger, string reason, Exception? failure);
}
