using Bot.Gateway;
using Bot.Inbox;
using Bot.Storage;
using Bot.Subscribers;
using Bot.Tests.Alerts;
using Bot.Tests.Facts.Corrections;
using Bot.Tests.Storage;

namespace Bot.Tests.Subscribers;

public sealed class GivenFactStoreTests(StoreFixture stores)
{
    private const string Asked = "When does the museum of Quillon open again?";

    private static readonly ChatKey Anna = ChatKey.Telegram(101);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task What_is_kept_about_a_reader_is_told_and_forgotten(StoreEngine engine)
    {
        await using var room = await GivenRoom.OpenAsync(stores, engine);
        await room.SayAsync(101, GivenRoom.Question);
        await room.SayAsync(101, Asked);
        await room.SayAsync(102, GivenRoom.Question);
        var records = room.Get<IEnumerable<ReaderRecords>>().Where(one => one.Name is "facts" or "questions").ToList();

        var told = new List<string>();
        await room.Store.Database.WriteAsync(async connection =>
        {
            foreach (var record in records)
            {
                told.Add((await record.Export(connection, Anna, Stop))!.ToJsonString());
                await record.Erase(connection, Anna, Stop);
                Assert.Null(await record.Export(connection, Anna, Stop));
            }
            return true;
        }, Stop);

        Assert.Contains("14 dockers were injured", told[0], StringComparison.Ordinal);
        Assert.Contains("museum of Quillon", told[1], StringComparison.Ordinal);
        Assert.Equal(0, await room.CountAsync("open_questions"));
        Assert.Equal(1, await room.CountAsync("facts_given"));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Who_asked_and_who_was_told_is_forgotten_after_its_time(StoreEngine engine)
    {
        await using var room = await GivenRoom.OpenAsync(stores, engine);
        await room.SayAsync(101, GivenRoom.Question);
        await room.SayAsync(101, Asked);
        await room.SayAsync(102, GivenRoom.Question);
        await room.SendAllAsync(message => message.Chat == 102 ? new SendResult.Rejected("bad") : TestMessage.Arrives(message));
        var keeping = room.Get<HousekeepingStore>();

        await keeping.SweepAsync(room.Now + TimeSpan.FromDays(29), Stop);
        var early = (await room.CountAsync("open_question_chats"), await room.CountAsync("facts_given"));
        await keeping.SweepAsync(room.Now + TimeSpan.FromDays(31), Stop);

        Assert.Equal((1, 2), early);
        Assert.Equal(0, await room.CountAsync("open_question_chats"));
        Assert.Equal(1, await room.CountAsync("open_questions"));
        // The message is not known any more, but that it came is.
        Assert.Equal(0, await room.CountAsync("outbox"));
        Assert.Equal(0, await room.CountAsync("facts_given where chat = 'telegram:102'"));
        Assert.Single(await room.Get<GivenFactStore>().FindAsync(Anna, await GivenAsync(room), Stop));
        await keeping.SweepAsync(room.Now + TimeSpan.FromDays(181), Stop);
        Assert.Equal(0, await room.CountAsync("facts_given"));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_group_that_moves_is_told_under_its_new_id(StoreEngine engine)
    {
        await using var room = await GivenRoom.OpenAsync(stores, engine);
        var (group, moved) = (ChatKey.Telegram(-5), ChatKey.Telegram(-1005));
        await room.SayAsync(group, GivenRoom.Question);
        await room.SendAllAsync();
        await room.PublishAsync(GivenRoom.Story("The Harbour Ministry says 9 dockers were injured in the clashes."));

        await room.Store.Database.WriteAsync(async connection =>
        {
            await SubscriberStore.MoveAsync(connection, group, moved, Stop);
            return true;
        }, Stop);

        Assert.Equal(moved, Assert.Single(await room.TellAsync()).Row.Chat);
    }

    private static Task<IReadOnlyList<Guid>> GivenAsync(GivenRoom room) => room.Store.Database.ReadAsync(connection =>
        connection.ReadAllAsync("select distinct fact_id from facts_given", null, row => row.GetGuid(0), Stop), Stop);
}
