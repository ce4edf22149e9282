using Bot.Storage;

namespace Bot.Tests.Storage;

public sealed class RememberedStoreTests(StoreFixture stores)
{
    [Theory]
    [ClassData(typeof(StoreEngines))]
    public async Task Values_are_kept_by_key_and_found_by_the_keys_beginning(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        var remembered = new RememberedStore(store.Database);
        var now = TestContext.Current.CancellationToken;
        await remembered.SetAsync("file/a", "1", now);
        await remembered.SetAsync("file/b", "2", now);
        await remembered.SetAsync("files", "3", now);
        await remembered.SetAsync("file/a", "4", now);
        var found = await remembered.StartingWithAsync("file/", now);
        Assert.Equal([("file/a", "4"), ("file/b", "2")], found.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value)));
    }
}
