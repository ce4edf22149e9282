using Bot.Conversations;
using Bot.Gateway;
using Bot.Inbox;
using Bot.Tests.Storage;

namespace Bot.Tests.Inbox;

public sealed class LaneRunnerTests(StoreFixture stores)
{
    private static readonly ChatKey Anna = ChatKey.Telegram(1);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_chats_messages_are_acted_on_in_their_order(StoreEngine engine)
    {
        await using var desk = await InboxDesk.OpenAsync(stores, engine);
        for (var number = 1; number <= 5; number++)
            await desk.ReceiveAsync(Anna, $"{number}");

        await desk.ActAsync();

        Assert.Equal(["echo 1", "echo 2", "echo 3", "echo 4", "echo 5"], await desk.SentTextsAsync());
        Assert.Equal(0, await desk.Inbox.CountWaitingAsync(Stop));
        Assert.Equal(5, (await desk.Outgoing.Subscribers.FindAsync(Anna, Stop))!.Dialogue.Turns.Count);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_message_that_keeps_failing_is_set_aside_with_one_apology_and_the_chat_goes_on(StoreEngine engine)
    {
        await using var desk = await InboxDesk.OpenAsync(stores, engine);
        desk.Script.Does = context => context.Argument == "bad" ? throw new FormatException("boom") : null;
        await desk.ReceiveAsync(Anna, "bad");
        await desk.ReceiveAsync(Anna, "good");

        for (var round = 0; round < LaneRunner.MostAttempts; round++)
        {
            await desk.ActAsync();
            desk.Outgoing.Store.Clock.Advance(TimeSpan.FromSeconds(10));
        }

        Assert.Equal([InboxTexts.Apology(Wording.Russian).Text, "echo good"], await desk.SentTextsAsync());
        Assert.Equal(0, await desk.Inbox.CountWaitingAsync(Stop));
        await desk.ActAsync();
        Assert.Equal(LaneRunner.MostAttempts + 1, desk.Script.Calls);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_message_that_fails_once_is_answered_in_the_end(StoreEngine engine)
    {
        await using var desk = await InboxDesk.OpenAsync(stores, engine);
        desk.Script.Does = _ => desk.Script.Calls == 1 ? throw new FormatException("boom") : null;
        await desk.ReceiveAsync(Anna, "a");
        await desk.ReceiveAsync(Anna, "b");

        await desk.ActAsync();
        Assert.Empty(await desk.SentTextsAsync());
        desk.Outgoing.Store.Clock.Advance(TimeSpan.FromSeconds(1));
        await desk.ActAsync();

        Assert.Equal(["echo a", "echo b"], await desk.SentTextsAsync());
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task What_a_turn_was_made_from_having_changed_it_is_made_anew(StoreEngine engine)
    {
        await using var desk = await InboxDesk.OpenAsync(stores, engine);
        desk.Script.Does = context => context.Reply(new MessageText($"try {desk.Script.Calls}", [])) with
        {
            Writes = [(_, _) => desk.Script.Calls < 3 ? throw new TurnConflictException() : Task.CompletedTask],
        };
        await desk.ReceiveAsync(Anna, "a");

        await desk.ActAsync();

        Assert.Equal(["try 3"], await desk.SentTextsAsync());
    }

    [Fact]
    public async Task A_write_that_fails_stores_nothing_of_the_turn()
    {
        await using var desk = await InboxDesk.OpenAsync(stores, StoreEngine.Sqlite);
        desk.Script.Does = context => context.Reply(context.Subscriber with { WantsNews = false }, new MessageText("half", [])) with
        {
            Writes = [(_, _) => throw new FormatException("boom")],
        };
        await desk.ReceiveAsync(Anna, "a");

        await desk.ActAsync();

        Assert.Empty(await desk.SentTextsAsync());
        Assert.Null(await desk.Outgoing.Subscribers.FindAsync(Anna, Stop));
        Assert.Equal(1, await desk.Inbox.CountWaitingAsync(Stop));
    }

    [Fact]
    public async Task A_message_that_ended_the_bot_several_times_is_not_tried_again()
    {
        await using var desk = await InboxDesk.OpenAsync(stores, StoreEngine.Sqlite);
        var owners = new LaneOwnerStore(desk.Outgoing.Store.Database, desk.Outgoing.Store.Clock);
        await desk.ReceiveAsync(Anna, "deadly");
        for (var death = 0; death < LaneRunner.MostAttempts; death++)
        {
            var dying = Guid.CreateVersion7();
            await using (await owners.EnterAsync(dying, Stop))
                await desk.Inbox.ClaimAsync(dying, 10, 10, Stop);
            Assert.Equal(1, await owners.FreeDeadAsync(Guid.Empty, Stop));
        }

        await desk.ActAsync();

        Assert.Equal(0, desk.Script.Calls);
        Assert.Equal([InboxTexts.Apology(Wording.Russian).Text], await desk.SentTextsAsync());
    }
}
