using Bot.Storage;

namespace Bot.Inbox;

/// <summary>
/// Acts on what has come in: many chats at a time, each chat's messages one after another, in every replica. Chats that a
/// dead process had are taken up again.
/// </summary>
internal sealed partial class InboxWorker(
    InboxStore inbox, LaneOwnerStore owners, LaneRunner lanes, StoreSignals signals, TimeProvider clock,
    ILogger<InboxWorker> logger) : BackgroundService
{
    /// <summary>Chats at a time.</summary>
    public const int MostLanes = 64;

    /// <summary>Messages of a chat before others have their turn.</summary>
    public const int MostPerLane = 20;

    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan BuryInterval = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan TroubleDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(5);

    private readonly Guid self = Guid.CreateVersion7();
    private readonly SemaphoreSlim places = new(MostLanes);
    private long buriedAt;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Lanes get a moment longer than the loop, so that what was begun is finished.
        using var lanesStop = new CancellationTokenSource();
        await using var life = await EnterAsync(stoppingToken);
        if (life is null)
            return;
        try
        {
            while (!stoppingToken.IsCancellationRequested)
                await StepAsync(lanesStop.Token, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping.
        }
        await LeaveAsync(lanesStop);
    }

    private async Task<ILease?> EnterAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                return await owners.EnterAsync(self, stoppingToken);
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

    private async Task StepAsync(CancellationToken lanesStop, CancellationToken stoppingToken)
    {
        try
        {
            await BuryAsync(stoppingToken);
            await places.WaitAsync(stoppingToken);
            var free = places.CurrentCount + 1;
            places.Release();
            var claimed = await inbox.ClaimAsync(self, free, MostPerLane, stoppingToken);
            foreach (var lane in claimed)
            {
                await places.WaitAsync(CancellationToken.None);
                _ = RunAsync(lane, lanesStop);
            }
            if (claimed.Count == 0)
                await signals.Of(InboxStore.SignalName).WaitAsync(LookInterval, clock, stoppingToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
        {
            LogTrouble(logger, failure.Message, failure is StorageException ? null : failure);
            await Task.Delay(TroubleDelay, clock, stoppingToken);
        }
    }

    private async Task RunAsync(ClaimedLane lane, CancellationToken cancellationToken)
    {
        try
        {
            if (await Task.Run(() => lanes.RunAsync(self, lane, cancellationToken), CancellationToken.None))
                signals.Of(InboxStore.SignalName).Raise();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Freed when the process leaves.
        }
        catch (Exception failure)
        {
            LogLane(logger, failure, lane.Messages.Count);
        }
        finally
        {
            places.Release();
        }
    }

    private async Task BuryAsync(CancellationToken cancellationToken)
    {
        if (buriedAt != 0 && clock.GetElapsedTime(buriedAt) < BuryInterval)
            return;
        buriedAt = clock.GetTimestamp();
        if (await owners.BuryAsync(self, cancellationToken) is > 0 and var died)
            LogBuried(logger, died);
    }

    private async Task LeaveAsync(CancellationTokenSource lanesStop)
    {
        lanesStop.CancelAfter(StopPatience);
        for (var place = 0; place < MostLanes; place++)
            await places.WaitAsync(CancellationToken.None);
        try
        {
            await owners.LeaveAsync(self, CancellationToken.None);
        }
        catch (StorageException failure)
        {
            // The next process finds that this one has gone.
            LogTrouble(logger, failure.Message, null);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Count} other processes have ended without a word; what they were at is taken up again")]
    private static partial void LogBuried(ILogger logger, int count);

    [LoggerMessage(LogLevel.Error, "Messages wait: {Reason}")]
    private static partial void LogTrouble(ILogger logger, string reason, Exception? failure);

    [LoggerMessage(LogLevel.Critical, "A chat with {Count} messages cannot be given back; it is freed when this process ends")]
    private static partial void LogLane(ILogger logger, Exception failure, int count);
}
