using System.Threading.Channels;

namespace Bot.Storage;

/// <summary>Wakes one waiting worker; raised several times before it looks, it wakes it once.</summary>
internal sealed class Signal
{
    private readonly Channel<bool> raised = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Wakes the worker, now or when it next waits.</summary>
    public void Raise() => raised.Writer.TryWrite(true);

    /// <summary>Waits until it is raised, at most for <paramref name="longest"/>.</summary>
    /// <returns>Whether it was raised.</returns>
    public async Task<bool> WaitAsync(TimeSpan longest, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (raised.Reader.TryRead(out _))
            return true;
        if (longest <= TimeSpan.Zero)
            return false;
        using var timeout = new CancellationTokenSource(longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await raised.Reader.ReadAsync(either.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
