namespace Benchmarks.BotApi;

/// <summary>Updates that wait for one poller, numbered from 1; a higher offset confirms those before it.</summary>
internal sealed class UpdateQueue
{
    private readonly Lock gate = new();
    private readonly List<ReadOnlyMemory<byte>> updates = [];
    private readonly TaskCompletionSource polled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource<bool>? waiting;
    private long confirmed;

    /// <summary>Done when somebody has asked for updates.</summary>
    public Task Polled => polled.Task;

    /// <summary>The number that the next added update must carry.</summary>
    public long NextId
    {
        get
        {
            lock (gate)
                return updates.Count + 1;
        }
    }

    /// <summary>Lets updates wait, all at once.</summary>
    /// <param name="added">JSON objects numbered on from <see cref="NextId"/>.</param>
    public void Add(IEnumerable<ReadOnlyMemory<byte>> added)
    {
        lock (gate)
        {
            updates.AddRange(added);
            waiting?.TrySetResult(true);
            waiting = null;
        }
    }

    /// <summary>What a poller gets; waits while there is nothing.</summary>
    /// <returns>Null when another poller came meanwhile.</returns>
    public async Task<IReadOnlyList<ReadOnlyMemory<byte>>?> PollAsync(ApiRequest request, CancellationToken aborted)
    {
        polled.TrySetResult();
        TaskCompletionSource<bool> mine;
        lock (gate)
        {
            Confirm(request.Offset);
            waiting?.TrySetResult(false);
            waiting = null;
            if (confirmed < updates.Count || request.Timeout == 0)
                return Unconfirmed(request.Limit);
            waiting = mine = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        }
        try
        {
            if (!await mine.Task.WaitAsync(TimeSpan.FromSeconds(request.Timeout), aborted))
                return null;
        }
        catch (TimeoutException)
        {
            // An empty answer, as after any poll without news.
        }
        lock (gate)
            return Unconfirmed(request.Limit);
    }

    private void Confirm(long offset)
    {
        var before = offset < 0 ? updates.Count + offset : offset - 1;
        confirmed = Math.Clamp(before, confirmed, updates.Count);
    }

    private List<ReadOnlyMemory<byte>> Unconfirmed(int limit) =>
        updates.GetRange((int)confirmed, (int)Math.Min(limit, updates.Count - confirmed));
}
