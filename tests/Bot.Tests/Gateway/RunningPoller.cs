using System.Threading.Channels;
using Bot.Gateway;

namespace Bot.Tests.Gateway;

/// <summary>A poller at work, and what it brings to be stored.</summary>
internal sealed class RunningPoller : IAsyncDisposable
{
    private readonly CancellationTokenSource ending = new();
    private readonly Channel<IReadOnlyList<string>> batches = Channel.CreateUnbounded<IReadOnlyList<string>>();
    private readonly Task run;

    /// <param name="desk">Where it works.</param>
    /// <param name="store">What storing does; nothing unless told.</param>
    public RunningPoller(TelegramDesk desk, Func<CancellationToken, Task>? store = null) =>
        run = Task.Run(() => desk.Get<TelegramPoller>().RunAsync(
            async (updates, cancellationToken) =>
            {
                StoredAny = true;
                batches.Writer.TryWrite([.. updates.Select(update => update.Key)]);
                await (store?.Invoke(cancellationToken) ?? Task.CompletedTask);
            },
            ending.Token));

    public bool StoredAny { get; private set; }

    public bool HasEnded => run.IsCompletedSuccessfully;

    /// <summary>The keys of the next updates that are to be stored.</summary>
    public async Task<IReadOnlyList<string>> NextAsync() =>
        await batches.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(20));

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await run.WaitAsync(TimeSpan.FromSeconds(20));
        ending.Dispose();
    }
}
