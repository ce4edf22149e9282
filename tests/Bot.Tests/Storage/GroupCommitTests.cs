using Bot.Storage;
using Dapper;

namespace Bot.Tests.Storage;

public sealed class GroupCommitTests
{
    private const string Insert = "insert into sources (url, added_at) values (@Url, 1)";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Work_that_fails_in_a_group_takes_back_its_own_part_only()
    {
        await using var store = await TestStore.OnSqliteAsync();

        var failed = 0;
        await HoldWritersAsync(store, () => Task.WhenAll(Enumerable.Range(0, 100).Select(async number =>
        {
            try
            {
                await store.Database.WriteAsync(async connection =>
                {
                    await connection.ExecuteAsync(Insert, new { Url = $"{number}" });
                    return number % 10 == 3 ? throw new InvalidOperationException("asked to") : 0;
                }, Stop);
            }
            catch (InvalidOperationException)
            {
                Interlocked.Increment(ref failed);
            }
        })));

        Assert.Equal(10, failed);
        var kept = await UrlsAsync(store);
        Assert.Equal(90, kept.Count);
        Assert.DoesNotContain(kept, url => url.EndsWith('3'));
    }

    [Fact]
    public async Task Those_that_wait_together_commit_together()
    {
        await using var store = await TestStore.OnSqliteAsync();
        var seen = new List<long>();

        // Each sees what those before it in the same transaction wrote, before any of it is committed.
        await HoldWritersAsync(store, () => Task.WhenAll(Enumerable.Range(0, 20).Select(number => store.Database.WriteAsync(
            async connection =>
            {
                await connection.ExecuteAsync(Insert, new { Url = $"{number}" });
                seen.Add((await UrlsAsync(store)).Count);
                return 0;
            }, Stop))));

        Assert.Equal(20, seen.Count);
        Assert.All(seen, count => Assert.Equal(0, count));
        Assert.Equal(20, (await UrlsAsync(store)).Count);
    }

    [Fact]
    public async Task Work_that_is_cancelled_before_its_turn_is_not_begun()
    {
        await using var store = await TestStore.OnSqliteAsync();
        using var cancelled = new CancellationTokenSource();
        var begun = false;

        await HoldWritersAsync(store, async () =>
        {
            var write = store.Database.WriteAsync(_ => Task.FromResult(begun = true), cancelled.Token);
            await cancelled.CancelAsync();
            return () => Assert.ThrowsAnyAsync<OperationCanceledException>(() => write);
        });

        Assert.False(begun);
    }

    [Fact]
    public async Task When_the_disk_is_full_all_of_the_group_hear_of_it_and_nothing_is_stored()
    {
        await using var store = await TestStore.OnSqliteAsync();
        var before = await PagesAsync(store);

        var failures = 0;
        await HoldWritersAsync(store, () => Task.WhenAll(Enumerable.Range(0, 4).Select(async number =>
        {
            try
            {
                await store.Database.WriteAsync(async connection =>
                {
                    // The limit belongs to the connection that the whole group shares.
                    await connection.ExecuteAsync($"pragma max_page_count = {before + 4}");
                    var text = new string('x', number == 3 ? 1_000_000 : 10);
                    return await connection.ExecuteAsync(Insert, new { Url = $"{number}{text}" });
                }, Stop);
            }
            catch (StorageException full)
            {
                Assert.Contains("is full", full.Message, StringComparison.Ordinal);
                Interlocked.Increment(ref failures);
            }
        })));

        Assert.Equal(4 - (await UrlsAsync(store)).Count, failures);
        Assert.InRange(failures, 1, 4);
    }

    /// <summary>Lets writes gather behind one that is at work.</summary>
    private static Task HoldWritersAsync(TestStore store, Func<Task> gather) => HoldWritersAsync(store, () =>
    {
        var all = gather();
        return Task.FromResult<Func<Task>>(() => all);
    });

    private static async Task HoldWritersAsync(TestStore store, Func<Task<Func<Task>>> gather)
    {
        var atWork = new TaskCompletionSource();
        var mayEnd = new TaskCompletionSource();
        var holding = store.Database.WriteAsync(async connection =>
        {
            // A whole group's time passes, so that nothing that gathers now joins this one.
            await connection.ExecuteScalarAsync<long>("""
                with recursive counting (n) as (select 1 union all select n + 1 from counting where n < 3000000)
                select count(*) from counting
                """);
            atWork.SetResult();
            await mayEnd.Task;
            return 0;
        }, Stop);
        await atWork.Task;
        var gathered = await gather();
        mayEnd.SetResult();
        await holding;
        await gathered();
    }

    private static async Task<IReadOnlyList<string>> UrlsAsync(TestStore store) => [.. await store.Database.ReadAsync(
        connection => connection.QueryAsync<string>("select url from sources"), Stop)];

    private static Task<long> PagesAsync(TestStore store) => store.Database.ReadAsync(
        connection => connection.ExecuteScalarAsync<long>("pragma page_count"), Stop);
}
