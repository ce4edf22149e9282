using System.Text.Json.Nodes;
using Bot.Briefs.Stories;
using Bot.Gateway;
using Bot.Subscribers;
using Bot.Tests.Storage;

namespace Bot.Tests.Briefs.News;

public sealed class NewsRecordsTests(StoreFixture stores)
{
    private static readonly string[] Ours = ["stories", "words", "offers_waiting", "offer_times"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Everything_kept_on_a_reader_can_be_told_and_forgotten(StoreEngine engine)
    {
        await using var room = await NewsRoom.OpenAsync(stores, engine);
        foreach (var reader in new[] { 1, 2 })
        {
            await room.AddReaderAsync(reader, new ReaderPreferences { Pace = NewsPace.AtOnce, Quiet = (new TimeOnly(11, 0), new TimeOnly(14, 0)) });
            await room.SayAsync(reader, "/words +fuel");
        }
        var fuel = await room.FuelAsync();
        await room.OfferAsync();
        foreach (var reader in new[] { 1, 2 })
            await room.SayAsync(reader, $"/follow_story {fuel:N}");

        Assert.All(await ExportAsync(room, 1), Assert.NotNull);
        await room.Store.Database.WriteAsync(async connection =>
        {
            foreach (var records in Records(room))
                await records.Erase(connection, ChatKey.Telegram(1), Stop);
            return true;
        }, Stop);

        Assert.All(await ExportAsync(room, 1), Assert.Null);
        Assert.All(await ExportAsync(room, 2), Assert.NotNull);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_fan_out_that_stood_at_a_forgotten_reader_goes_on_behind_it(StoreEngine engine)
    {
        await using var room = await NewsRoom.OpenAsync(stores, engine);
        await room.AddReaderAsync(1);
        await room.AddReaderAsync(2);
        var fuel = await room.FuelAsync();
        await room.Get<StoryKeeper>().OfArticleAsync(fuel, Stop);
        var queue = room.Get<NewsQueueStore>();
        var queued = Assert.Single(await queue.ToOfferAsync(1, Stop));

        await room.Store.Database.WriteAsync(async connection =>
        {
            await NewsQueueStore.MoveAsync(connection, queued, ChatKey.Telegram(2).ToString(), Stop);
            await NewsQueueStore.ForgetAsync(connection, ChatKey.Telegram(2), Stop);
            return true;
        }, Stop);

        Assert.Equal(ChatKey.Telegram(1).ToString(), Assert.Single(await queue.ToOfferAsync(1, Stop)).Reached);
    }

    private static IEnumerable<ReaderRecords> Records(NewsRoom room) =>
        room.Get<IEnumerable<ReaderRecords>>().Where(records => Ours.Contains(records.Name));

    private static Task<List<JsonNode?>> ExportAsync(NewsRoom room, long reader) => room.Store.Database.ReadAsync(async connection =>
    {
        var told = new List<JsonNode?>();
        foreach (var records in Records(room))
            told.Add(await records.Export(connection, ChatKey.Telegram(reader), Stop));
        Assert.Equal(Ours.Length, told.Count);
        return told;
    }, Stop);
}
