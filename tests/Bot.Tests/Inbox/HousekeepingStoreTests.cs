using Bot.Gateway;
using Bot.Inbox;
using Bot.Outbox;
using Bot.Tests.Storage;

namespace Bot.Tests.Inbox;

public sealed class HousekeepingStoreTests(StoreFixture stores)
{
    private static readonly ChatKey Anna = ChatKey.Telegram(1);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task What_is_over_goes_after_its_time_and_what_waits_stays(StoreEngine engine)
    {
        await using var desk = await InboxDesk.OpenAsync(stores, engine);
        var keeping = new HousekeepingStore(desk.Outgoing.Store.Database);
        await desk.ReceiveAsync(Anna, "over");
        await desk.ActAsync();
        await desk.SentTextsAsync();
        await desk.ReceiveAsync(Anna, "waits");
        var first = desk.Outgoing.Now;

        await keeping.SweepAsync(first + HousekeepingStore.KeepUpdates, Stop);
        Assert.Equal(0, (await desk.Inbox.AddAsync([Again], Guid.Empty, 0, Stop)).Count);
        Assert.NotNull(await desk.Outgoing.Outbox.AboutAsync(Anna, 1001, Stop));

        Assert.False(await keeping.SweepAsync(first + HousekeepingStore.KeepMessages + TimeSpan.FromSeconds(1), Stop));

        Assert.Null(await desk.Outgoing.Outbox.AboutAsync(Anna, 1001, Stop));
        Assert.Equal(1, await desk.Inbox.CountWaitingAsync(Stop));
        Assert.Equal(1, (await desk.Inbox.AddAsync([Again], Guid.Empty, 0, Stop)).Count);
        Assert.NotNull(await desk.Outgoing.Buttons.FindAsync(ButtonStore.TokenOf("more over"), Stop));

        await keeping.SweepAsync(first + HousekeepingStore.KeepButtons + TimeSpan.FromSeconds(1), Stop);

        Assert.Null(await desk.Outgoing.Buttons.FindAsync(ButtonStore.TokenOf("more over"), Stop));
    }

    private static IncomingUpdate.Said Again => new("telegram:1", new IncomingMessage(Anna, "over", DateTimeOffset.UnixEpoch));
}
