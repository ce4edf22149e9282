using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Gateway;

/// <summary>A clock that stands still until it is told, and tells of every wait that begins.</summary>
internal sealed class WatchedTime : FakeTimeProvider
{
    private readonly Channel<TimeSpan> waits = Channel.CreateUnbounded<TimeSpan>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        waits.Writer.TryWrite(dueTime);
        return timer;
    }

    /// <summary>How long the next wait is, once it has begun; the timeout of each call is one as well.</summary>
    public async Task<TimeSpan> NextWaitAsync() =>
        await waits.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(20));

    /// <summary>The waits that began and were not read.</summary>
    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            var all = new List<TimeSpan>();
            while (waits.Reader.TryRead(out var wait))
                all.Add(wait);
            return all;
        }
    }
}
