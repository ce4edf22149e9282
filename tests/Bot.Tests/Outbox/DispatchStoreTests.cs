using Bot.Gateway;
using Bot.Outbox;
using Bot.Tests.Storage;

namespace Bot.Tests.Outbox;

public sealed class DispatchStoreTests(StoreFixture stores)
{
    private static readonly ChatKey Anna = ChatKey.Telegram(1);
    private static readonly ChatKey Ben = ChatKey.Telegram(2);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Of_each_chat_only_the_first_that_has_not_ended_is_due(StoreEngine engine)
    {
        await using var desk = await OutboxDesk.OpenAsync(stores, engine);
        await desk.AddAsync((Anna, "a1"), (Anna, "a2"), (Ben, "b1"));

        var due = await desk.DueAsync();

        Assert.Equal(["a1", "b1"], due.Select(OutboxDesk.TextOf));
        Assert.Equal([due[0].Id, due[1].Id], (await desk.RecordAsync([], due)).Order());
        Assert.Empty(await desk.DueAsync());
        await desk.RecordAsync([new Outcome.Ended(due[0], OutboxState.Sent, 11, null)], []);
        Assert.Equal(["a2"], (await desk.DueAsync()).Select(OutboxDesk.TextOf));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_message_that_must_wait_holds_back_those_behind_it_but_no_other_kind(StoreEngine engine)
    {
        await using var desk = await OutboxDesk.OpenAsync(stores, engine);
        await desk.AddAsync((Anna, "a1"), (Anna, "a2"));
        await desk.AddAsync(OutboxPriority.Alert, (Anna, "alert"));
        var first = (await desk.DueAsync())[0];
        await desk.RecordAsync([], [first]);

        await desk.RecordAsync([new Outcome.Again(first, desk.Now.AddMinutes(1), true, "reset")], []);

        Assert.Empty(await desk.DueAsync());
        Assert.Equal(["alert"], (await desk.DueAsync(OutboxPriority.Alert)).Select(OutboxDesk.TextOf));
        desk.Store.Clock.Advance(TimeSpan.FromMinutes(1));
        var again = Assert.Single(await desk.DueAsync());
        Assert.Equal(("a1", 1), (OutboxDesk.TextOf(again), again.Unknowns));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_holder_whose_right_has_passed_on_marks_nothing(StoreEngine engine)
    {
        await using var desk = await OutboxDesk.OpenAsync(stores, engine);
        await desk.AddAsync((Anna, "a1"));
        var due = await desk.DueAsync();
        var former = desk.Fence;
        await desk.TakeRightAsync();

        Assert.Empty(await desk.Dispatch.RecordAsync(former, [], due, Stop));
        Assert.Single(await desk.Dispatch.RecordAsync(desk.Fence, [], due, Stop));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task What_was_being_sent_is_found_by_the_next_holder(StoreEngine engine)
    {
        await using var desk = await OutboxDesk.OpenAsync(stores, engine);
        await desk.AddAsync((Anna, "a1"), (Ben, "b1"));
        await desk.RecordAsync([], [(await desk.DueAsync())[0]]);
        Assert.Empty(await desk.Dispatch.LeftSendingAsync(desk.Fence, Stop));

        await desk.TakeRightAsync();

        Assert.Equal(["a1"], (await desk.Dispatch.LeftSendingAsync(desk.Fence, Stop)).Select(OutboxDesk.TextOf));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_chat_that_is_gone_gets_nothing_more_and_its_reader_is_marked(StoreEngine engine)
    {
        await using var desk = await OutboxDesk.OpenAsync(stores, engine);
        await desk.Subscribers.SaveAsync(Bot.Subscribers.Subscriber.New(Anna), Stop);
        await desk.AddAsync((Anna, "a1"), (Anna, "a2"), (Ben, "b1"));
        await desk.AddAsync(OutboxPriority.Digest, (Anna, "digest"));
        var first = (await desk.DueAsync())[0];
        await desk.RecordAsync([], [first]);

        await desk.RecordAsync([new Outcome.ChatGone(first, "bot was blocked by the user")], []);

        Assert.Equal(["b1"], (await desk.DueAsync()).Select(OutboxDesk.TextOf));
        Assert.Empty(await desk.DueAsync(OutboxPriority.Digest));
        Assert.Equal(BotStanding.Gone, (await desk.Subscribers.FindAsync(Anna, Stop))!.Standing);
        Assert.Equal(1, await desk.Outbox.CountUnendedAsync(Stop));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_group_that_has_moved_is_followed_with_all_that_waits(StoreEngine engine)
    {
        await using var desk = await OutboxDesk.OpenAsync(stores, engine);
        var (group, supergroup) = (ChatKey.Telegram(-5), ChatKey.Telegram(-1005));
        await desk.Subscribers.SaveAsync(Bot.Subscribers.Subscriber.New(group) with { WantsNews = false }, Stop);
        await desk.AddAsync((group, "g1"), (group, "g2"));
        var first = (await desk.DueAsync())[0];
        await desk.RecordAsync([], [first]);

        await desk.RecordAsync([new Outcome.ChatMoved(first, supergroup)], []);

        var due = Assert.Single(await desk.DueAsync());
        Assert.Equal((supergroup, "g1"), (due.Chat, OutboxDesk.TextOf(due)));
        Assert.Null(await desk.Subscribers.FindAsync(group, Stop));
        Assert.False((await desk.Subscribers.FindAsync(supergroup, Stop))!.WantsNews);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_reply_to_a_sent_message_leads_back_to_its_subject(StoreEngine engine)
    {
        await using var desk = await OutboxDesk.OpenAsync(stores, engine);
        await desk.AddAsync([new OutboxEntry(OutboxPriority.Reply, OutboxDesk.Message(Anna, "a1")) { About = "{\"topic\":\"X\"}" }]);
        var due = await desk.DueAsync();
        await desk.RecordAsync([], due);
        await desk.RecordAsync([new Outcome.Ended(due[0], OutboxState.Sent, 77, null)], []);

        Assert.Equal("{\"topic\":\"X\"}", await desk.Outbox.AboutAsync(Anna, 77, Stop));
        Assert.Null(await desk.Outbox.AboutAsync(Ben, 77, Stop));
        Assert.Null(await desk.Outbox.AboutAsync(Anna, 78, Stop));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task What_was_cancelled_before_it_was_marked_is_not_sent(StoreEngine engine)
    {
        await using var desk = await OutboxDesk.OpenAsync(stores, engine);
        await desk.AddAsync((Anna, "a1"), (Ben, "b1"));
        var due = await desk.DueAsync();

        await desk.Store.Database.WriteAsync(async connection =>
        {
            await OutboxStore.CancelAsync(connection, Anna, desk.Now, Stop);
            return 0;
        }, Stop);

        Assert.Equal([due[1].Id], await desk.RecordAsync([], due));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Who_wants_no_news_any_more_still_gets_answers_and_corrections(StoreEngine engine)
    {
        await using var desk = await OutboxDesk.OpenAsync(stores, engine);
        OutboxPriority[] all = [OutboxPriority.Reply, OutboxPriority.Alert, OutboxPriority.Correction, OutboxPriority.Digest];
        await desk.AddAsync([.. all.Select(priority => new OutboxEntry(priority, OutboxDesk.Message(Anna, $"{priority}")))]);
        await desk.AddAsync([new OutboxEntry(OutboxPriority.Alert, OutboxDesk.Message(Ben, "b1"))]);

        await desk.Store.Database.WriteAsync(async connection =>
        {
            await OutboxStore.CancelNewsAsync(connection, Anna, desk.Now, Stop);
            return 0;
        }, Stop);

        var due = new List<OutboxRow>();
        foreach (var priority in all)
            due.AddRange(await desk.Dispatch.LoadAsync(priority, 10, Stop));
        Assert.Equal(
            [(Anna, OutboxPriority.Reply), (Ben, OutboxPriority.Alert), (Anna, OutboxPriority.Correction)],
            due.Select(row => (row.Chat, row.Priority)));
    }
}
