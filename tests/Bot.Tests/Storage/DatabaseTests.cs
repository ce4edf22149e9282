using Dapper;

namespace Bot.Tests.Storage;

public sealed class DatabaseTests(StoreFixture stores)
{
    private const string Insert = "insert into sources (url, added_at) values (@Url, 1)";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Work_that_throws_stores_nothing(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);

        await Assert.ThrowsAsync<InvalidOperationException>(() => store.Database.WriteAsync<int>(async connection =>
        {
            await connection.ExecuteAsync(Insert, new { Url = "a" });
            throw new InvalidOperationException();
        }, Stop));

        Assert.Equal(0, await CountAsync(store));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Work_that_is_cancelled_stores_nothing_and_lets_others_write(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        using var cancelled = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.Database.WriteAsync(async connection =>
        {
            await connection.ExecuteAsync(Insert, new { Url = "a" });
            await cancelled.CancelAsync();
            cancelled.Token.ThrowIfCancellationRequested();
            return 0;
        }, cancelled.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            store.Database.WriteAsync(connection => connection.ExecuteAsync(Insert, new { Url = "b" }), cancelled.Token));

        await store.Database.WriteAsync(connection => connection.ExecuteAsync(Insert, new { Url = "c" }), Stop);
        Assert.Equal(1, await CountAsync(store));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Readers_see_what_was_committed_while_a_writer_is_at_work(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);

        await store.Database.WriteAsync(async connection =>
        {
            await connection.ExecuteAsync(Insert, new { Url = "a" });
            Assert.Equal(0, await CountAsync(store));
            return 0;
        }, Stop);

        Assert.Equal(1, await CountAsync(store));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Turns_of_one_name_are_taken_one_after_the_other(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        var inside = 0;

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => store.Database.WriteAsync(async connection =>
        {
            await store.Database.WaitForOthersAsync(connection, "a name", Stop);
            Assert.Equal(1, Interlocked.Increment(ref inside));
            await connection.ExecuteScalarAsync<long>("select count(*) from sources");
            return Interlocked.Decrement(ref inside);
        }, Stop))));
    }

    [Fact]
    public async Task Claim_skips_rows_claimed_by_another_worker()
    {
        await using var store = await stores.OpenAsync(StoreEngine.Postgres);
        await store.Database.WriteAsync(connection => connection.ExecuteAsync(Insert, new[] { new { Url = "a" }, new { Url = "b" } }), Stop);
        var claim = $"""
            update sources set last_fetched = 1
            where url in (select url from sources where last_fetched is null order by url limit 1 {store.Database.Dialect.SkipLocked})
            returning url
            """;

        var claimed = await store.Database.WriteAsync(async connection => (
            await connection.ExecuteScalarAsync<string>(claim),
            await store.Database.WriteAsync(other => other.ExecuteScalarAsync<string>(claim), Stop)), Stop);

        Assert.Equal(("a", "b"), claimed);
    }

    private static Task<long> CountAsync(TestStore store) =>
        store.Database.ReadAsync(connection => connection.ExecuteScalarAsync<long>("select count(*) from sources"), Stop);
}
