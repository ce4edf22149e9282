using Bot.Articles;
using Bot.Tests.Storage;

namespace Bot.Tests.Articles;

public sealed class SourceStoreTests(StoreFixture stores)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_feed_is_kept_once_with_what_its_server_said(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        var sources = new SourceStore(store.Database, store.Clock);
        var url = new Uri("https://courier.test/feed?a=1&b=é");
        Assert.True(await sources.AddAsync(url, null, Stop));
        store.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await sources.AddAsync(new Uri("https://courier.test/a"), "Second", Stop));
        Assert.False(await sources.AddAsync(url, "Again", Stop));
        var read = new Source(url, "The Courier", "W/\"17\"", store.Clock.GetUtcNow().AddDays(-1), store.Clock.GetUtcNow());

        await sources.SaveAsync(read, Stop);

        Assert.Equal([read, new Source(new Uri("https://courier.test/a"), "Second", null, null, null)], await sources.ListAsync(Stop));
        Assert.True(await sources.RemoveAsync(url, Stop));
        Assert.False(await sources.RemoveAsync(url, Stop));
        Assert.Single(await sources.ListAsync(Stop));
    }
}
