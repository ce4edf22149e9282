using Bot.Storage;
using Dapper;

namespace Bot.Tests.Storage;

public sealed class LeaseTests(StoreFixture stores)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task One_at_a_time_holds_a_lease_and_each_holder_has_a_greater_number(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        var leases = new LeaseStore(store.Database);
        long first;
        await using (var held = await leases.TryTakeAsync(LeaseStore.Send, Stop))
        {
            first = held!.Fence;
            Assert.Null(await leases.TryTakeAsync(LeaseStore.Send, Stop));
            await using var other = await leases.TryTakeAsync(LeaseStore.Poll, Stop);
            Assert.NotNull(other);
        }

        await using var next = await leases.TryTakeAsync(LeaseStore.Send, Stop);

        Assert.True(next!.Fence > first);
        Assert.False(next.Lost.IsCancellationRequested);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_lease_that_is_not_for_good_can_be_taken_again_after_it_was_given_back(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        await using (var held = await store.Database.TryLeaseAsync("owner-1", isForGood: false, Stop))
            Assert.Null(await store.Database.TryLeaseAsync("owner-1", isForGood: false, Stop));

        await using var again = await store.Database.TryLeaseAsync("owner-1", isForGood: false, Stop);

        Assert.NotNull(again);
    }

    [Fact]
    public async Task A_holder_whose_session_the_server_ends_learns_that_the_lease_is_lost()
    {
        await using var store = await stores.OpenAsync(StoreEngine.Postgres);
        await using var held = await store.Database.TryLeaseAsync("a-name", isForGood: true, Stop);
        var lost = new TaskCompletionSource();
        await using var telling = held!.Lost.Register(lost.SetResult);

        await store.Database.ReadAsync(connection => connection.ExecuteAsync("""
            select pg_terminate_backend(pid) from pg_locks
            where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())
            """), Stop);

        await lost.Task.WaitAsync(TimeSpan.FromSeconds(20), Stop);
        await using var next = await store.Database.TryLeaseAsync("a-name", isForGood: true, Stop);
        Assert.NotNull(next);
    }
}
