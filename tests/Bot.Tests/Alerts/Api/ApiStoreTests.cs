using Bot.Alerts;
using Bot.Alerts.Api;
using Bot.Conversations;
using Bot.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Alerts.Api;

/// <summary>Keys, remembered requests and pages, on every engine.</summary>
public sealed class ApiStoreTests(StoreFixture stores)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(StoreEngines))]
    public async Task A_key_is_found_by_its_secret_alone(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        var keys = new ApiKeyStore(store.Database, store.Clock);
        var (key, secret) = await keys.CreateAsync("cms", ApiKeyRole.Approve, Stop);
        Assert.Equal(key, await keys.FindAsync(ApiKeySecret.Parse(secret.Reveal())!, Stop));
        Assert.Null(await keys.FindAsync(new ApiKeySecret(secret.Id, ApiKeySecret.Create().Secret), Stop));
        Assert.Null(await keys.FindAsync(ApiKeySecret.Create(), Stop));
    }

    [Theory]
    [ClassData(typeof(StoreEngines))]
    public async Task The_last_use_is_written_once_a_minute(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        var keys = new ApiKeyStore(store.Database, store.Clock);
        await keys.CreateAsync("cms", ApiKeyRole.Draft, Stop);
        var first = store.Clock.GetUtcNow();
        await keys.UseAsync(await OnlyAsync(keys), Stop);
        store.Clock.Advance(TimeSpan.FromSeconds(59));
        await keys.UseAsync(await OnlyAsync(keys), Stop);
        Assert.Equal(first, (await OnlyAsync(keys)).LastUsedAt);
        store.Clock.Advance(TimeSpan.FromSeconds(1));
        await keys.UseAsync(await OnlyAsync(keys), Stop);
        Assert.Equal(first.AddMinutes(1), (await OnlyAsync(keys)).LastUsedAt);
    }

    [Theory]
    [ClassData(typeof(StoreEngines))]
    public async Task A_revoked_key_keeps_the_time_when_it_was(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        var keys = new ApiKeyStore(store.Database, store.Clock);
        var (key, _) = await keys.CreateAsync("cms", ApiKeyRole.Draft, Stop);
        var first = await keys.RevokeAsync(key.Id, Stop);
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(first, await keys.RevokeAsync(key.Id, Stop));
        Assert.Equal(key.CreatedAt, first!.RevokedAt);
        Assert.Null(await keys.RevokeAsync("ffffffffffff", Stop));
    }

    [Theory]
    [ClassData(typeof(StoreEngines))]
    public async Task A_request_is_remembered_once_and_for_two_days(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        var requests = new DraftRequestStore(store.Database, store.Clock);
        var (key, _) = await new ApiKeyStore(store.Database, store.Clock).CreateAsync("cms", ApiKeyRole.Draft, Stop);
        await DraftAsync(store);
        await AddAsync("a");
        await Assert.ThrowsAsync<TurnConflictException>(() => AddAsync("a"));
        store.Clock.Advance(DraftRequestStore.KeptFor);
        await AddAsync("b");
        Assert.Equal((1, "hash of a"), await requests.FindAsync(key, "a", Stop));
        store.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await AddAsync("c");
        Assert.Null(await requests.FindAsync(key, "a", Stop));
        Assert.Equal((1, "hash of b"), await requests.FindAsync(key, "b", Stop));

        Task AddAsync(string name) => store.Database.WriteAsync(async connection =>
        {
            await requests.AddAsync(connection, key, name, $"hash of {name}", 1, Stop);
            return true;
        }, Stop);
    }

    [Theory]
    [ClassData(typeof(StoreEngines))]
    public async Task A_page_holds_the_newest_before_a_number(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        for (var draft = 0; draft < 4; draft++)
            await DraftAsync(store);
        var pages = new AlertPageStore(store.Database);
        Assert.Equal([4, 3], (await pages.ListAsync(null, 2, Stop)).Select(alert => alert.Number));
        Assert.Equal([2, 1], (await pages.ListAsync(3, 5, Stop)).Select(alert => alert.Number));
    }

    private static async Task<ApiKey> OnlyAsync(ApiKeyStore keys) => Assert.Single(await keys.ListAsync(Stop));

    private static async Task DraftAsync(TestStore store)
    {
        var desk = new AlertDesk(
            new AlertStore(store.Database), store.Database, Options.Create(new AlertsOptions()), store.Clock, NullLogger<AlertDesk>.Instance);
        var draft = await desk.DraftAsync(new AlertActor("api:x", "cms"), new AlertContent("Oil rises."), Stop);
        await desk.CommitAsync(Assert.IsType<DeskResult.Done>(draft), Stop);
    }
}
