using Bot.Gateway;
using Bot.Storage;

namespace Bot.Inbox;

/// <summary>Runs the lanes that this process has claimed, so many at a time.</summary>
internal sealed partial class LanePool(LaneRunner lanes, StoreSignals signals, ILogger<LanePool> logger) : IDisposable
{
    /// <summary>Chats at a time.</summary>
    public const int MostLanes = 64;

    private readonly Lock gate = new();
    private readonly SemaphoreSlim free = new(0);
    private readonly CancellationTokenSource stop = new();
    private int places;

    /// <summary>The process, as the store knows it.</summary>
    public Guid Owner { get; } = Guid.CreateVersion7();

    /// <summary>Lets lanes be claimed.</summary>
    public void Open() => Release(MostLanes);

    /// <summary>Takes places for lanes that are about to be claimed.</summary>
    /// <returns>How many there were, at most as many as wanted; each must be used by <see cref="Run"/> or released.</returns>
    public int Reserve(int wanted)
    {
        lock (gate)
        {
            var reserved = Math.Min(places, wanted);
            places -= reserved;
            return reserved;
        }
    }

    /// <summary>Waits until there may be a free place.</summary>
    public Task WaitForPlaceAsync(CancellationToken cancellationToken) => free.WaitAsync(cancellationToken);

    /// <summary>Gives back places that are not needed after all.</summary>
    public void Release(int count)
    {
        if (count == 0)
            return;
        lock (gate)
            places += count;
        // One waits at most, and it looks how many there are.
        if (free.CurrentCount == 0)
            free.Release();
    }

    /// <summary>Runs a claimed lane in a reserved place.</summary>
    public void Run(ClaimedLane lane) => _ = RunAsync(lane);

    /// <summary>Lets no more lanes begin, and waits for those that have.</summary>
    /// <param name="patience">After this they are cut off; what they were at is taken up again later.</param>
    public async Task CloseAsync(TimeSpan patience)
    {
        stop.CancelAfter(patience);
        for (var closed = 0; closed < MostLanes;)
        {
            closed += Reserve(MostLanes - closed);
            if (closed < MostLanes)
                await free.WaitAsync(CancellationToken.None);
        }
    }

    public void Dispose()
    {
        stop.Dispose();
        free.Dispose();
    }

    private async Task RunAsync(ClaimedLane lane)
    {
        try
        {
            if (await Task.Run(() => lanes.RunAsync(Owner, lane, stop.Token), CancellationToken.None))
                signals.Of(InboxStore.SignalName).Raise();
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Freed when the process leaves.
        }
        catch (Exception failure)
        {
            LogLane(logger, new WordlessException(failure), lane.Messages.Count);
        }
        finally
        {
            Release(1);
        }
    }

    [LoggerMessage(LogLevel.Critical, "A chat with {Count} messages cannot be given back; it is freed when this process ends")]
    private static partial void LogLane(ILogger logger, Exception failure, int count);
}
