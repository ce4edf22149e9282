using Bot.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Storage;

public sealed class StoreSignalsTests(StoreFixture stores)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_signal_raised_before_anyone_waits_wakes_the_next_who_does_once()
    {
        var clock = new FakeTimeProvider();
        var signal = new StoreSignals().Of("a");
        signal.Raise();
        signal.Raise();

        Assert.True(await signal.WaitAsync(TimeSpan.FromHours(1), clock, Stop));
        var second = signal.WaitAsync(TimeSpan.FromMinutes(1), clock, Stop);
        Assert.False(second.IsCompleted);
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False(await second);
    }

    [Fact]
    public async Task Signals_of_other_names_do_not_wake()
    {
        var signals = new StoreSignals();
        var waiting = signals.Of("a").WaitAsync(TimeSpan.FromHours(1), new FakeTimeProvider(), Stop);

        signals.Raise("b");
        Assert.False(waiting.IsCompleted);
        signals.Raise("a");

        Assert.True(await waiting);
    }

    [Fact]
    public async Task Replicas_over_one_server_wake_each_other()
    {
        await using var store = await stores.OpenAsync(StoreEngine.Postgres);
        var (here, there) = (new StoreSignals(), new StoreSignals());
        using var relayHere = new SignalRelay(store.Database, here, TimeProvider.System, NullLogger<SignalRelay>.Instance);
        using var relayThere = new SignalRelay(store.Database, there, TimeProvider.System, NullLogger<SignalRelay>.Instance);
        await relayHere.StartAsync(Stop);
        await relayThere.StartAsync(Stop);

        // The other may not listen yet, so it is told until it hears.
        var heard = there.Of("outbox").WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System, Stop);
        while (!heard.IsCompleted)
        {
            here.Raise("outbox");
            await Task.WhenAny(heard, here.Of("echo").WaitAsync(TimeSpan.FromMilliseconds(50), TimeProvider.System, Stop));
        }

        Assert.True(await heard);
        await relayHere.StopAsync(Stop);
        await relayThere.StopAsync(Stop);
    }
}
