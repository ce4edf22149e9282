using Bot.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Storage;

public sealed class LeaseHolderTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Work_that_fails_is_done_again_with_a_greater_number_until_it_is_stopped()
    {
        await using var store = await TestStore.OnSqliteAsync();
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var fences = new List<long>();
        var holder = new LeaseHolder(new LeaseStore(store.Database), TimeProvider.System, NullLogger<LeaseHolder>.Instance);

        await holder.RunAsync("a-right", async (lease, cancellationToken) =>
        {
            fences.Add(lease.Fence);
            if (fences.Count == 1)
                throw new InvalidOperationException("asked to");
            await stopping.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }, stopping.Token);

        Assert.Equal([1, 2], fences);
        await using var next = await new LeaseStore(store.Database).TryTakeAsync("a-right", Stop);
        Assert.Equal(3, next!.Fence);
    }

    [Fact]
    public async Task While_another_has_the_right_nothing_is_done()
    {
        await using var store = await TestStore.OnSqliteAsync();
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var leases = new LeaseStore(store.Database);
        var other = await leases.TryTakeAsync("a-right", Stop);
        var begun = new TaskCompletionSource();
        var running = new LeaseHolder(leases, TimeProvider.System, NullLogger<LeaseHolder>.Instance)
            .RunAsync("a-right", (_, _) =>
            {
                begun.SetResult();
                return stopping.CancelAsync();
            }, stopping.Token);
        Assert.False(begun.Task.IsCompleted);

        await other!.DisposeAsync();

        await begun.Task.WaitAsync(TimeSpan.FromSeconds(20), Stop);
        await running;
    }
}
