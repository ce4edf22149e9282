using Bot.Conversations;
using Bot.Gateway;
using Bot.Subscribers;
using Bot.Tests.Alerts;
using Bot.Tests.Storage;

namespace Bot.Tests.Facts.Corrections;

public sealed class CorrectionToldOnceTests(StoreFixture stores)
{
    private const string Right = "The Harbour Ministry says 9 dockers were injured in the clashes.";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task On_the_web_page_the_next_answer_tells_it_once(StoreEngine engine)
    {
        await using var room = await GivenRoom.OpenAsync(stores, engine);
        await room.SayOnWebAsync(GivenRoom.Question);
        await room.PublishAsync(GivenRoom.Story(Right));
        Assert.Empty(await room.TellAsync());

        var next = await room.SayOnWebAsync("Who was arrested?");
        var after = await room.SayOnWebAsync("Who was arrested?");

        Assert.StartsWith(
            "Correction: earlier I told you “The Harbour Ministry says 14 dockers were injured in the clashes.”\n"
            + "Now: The Harbour Ministry says 9 dockers were injured in the clashes.", next, StringComparison.Ordinal);
        Assert.DoesNotContain("Correction", after, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Who_hears_it_in_the_conversation_gets_no_message(StoreEngine engine)
    {
        await using var room = await GivenRoom.OpenAsync(stores, engine);
        await room.SayAsync(101, GivenRoom.Question);
        await room.SendAllAsync();
        await room.PublishAsync(GivenRoom.Story(Right));

        await room.SayAsync(101, "Who was arrested?");
        var reply = Assert.Single(await room.ReceivedAsync(101));

        Assert.StartsWith("Correction: earlier I told you", reply, StringComparison.Ordinal);
        Assert.Empty(await room.TellAsync());
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Who_got_the_message_hears_nothing_of_it_in_the_conversation(StoreEngine engine)
    {
        await using var room = await GivenRoom.OpenAsync(stores, engine);
        await room.SayAsync(101, GivenRoom.Question);
        await room.SendAllAsync();
        await room.PublishAsync(GivenRoom.Story(Right));
        var early = await room.EffectAsync(ChatKey.Telegram(101), "Who was arrested?");
        Assert.Single(await room.TellAsync());

        // Its turn was made before the message went out.
        await Assert.ThrowsAsync<TurnConflictException>(() => room.StoreAsync(early));
        await room.SayAsync(101, "Who was arrested?");

        Assert.DoesNotContain("Correction", Assert.Single(await room.ReceivedAsync(101)), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Who_has_a_copy_of_an_alert_hears_only_from_the_alert_that_it_was_wrong(StoreEngine engine)
    {
        await using var room = await GivenRoom.OpenAsync(stores, engine, readers: 1);
        await room.Alerts.SendAlertAsync("Nine people have died in a fire in Almaty, the interior ministry says");
        await room.Alerts.DeliverAllAsync();
        await room.Alerts.AddReadersAsync(1, first: 102);
        await room.SayAsync(101, "How many people have died in Almaty?");
        await room.SayAsync(102, "How many people have died in Almaty?");
        await room.SendAllAsync();

        await room.Alerts.ApproveAndSendAsync(await room.Alerts.SayAsync(1,
            "/correct 1 Two people have died in a fire in Almaty, the interior ministry says\nWrong: We said that nine people had died."));
        var byAlert = await room.Alerts.DeliverAllAsync();
        var byWorker = await room.TellAsync();
        await room.SayAsync(101, "Who was arrested?");

        Assert.Contains(byAlert, message => message.Row.Chat == ChatKey.Telegram(101));
        var told = Assert.Single(byWorker);
        Assert.Equal(ChatKey.Telegram(102), told.Row.Chat);
        Assert.Contains("We said that nine people had died.\nNow: Two people", told.Body.Text.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Correction", Assert.Single(await room.ReceivedAsync(101)), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task What_an_alert_told_counts_as_given(StoreEngine engine)
    {
        await using var room = await GivenRoom.OpenAsync(stores, engine, readers: 2);
        await room.Alerts.SendAlertAsync("Nine people have died in a fire in Almaty, the interior ministry says");
        await room.Alerts.DeliverAllAsync(message => message.Row.Chat == ChatKey.Telegram(102)
            ? new SendResult.Rejected("bad") : TestMessage.Arrives(message));
        var fact = (await room.Alerts.RevisionAsync()).FactId!.Value;
        var given = room.Get<GivenFactStore>();

        Assert.True((await given.FindAsync(ChatKey.Telegram(101), [fact], Stop)).ContainsKey(fact));
        Assert.Empty(await given.FindAsync(ChatKey.Telegram(102), [fact], Stop));
        Assert.Equal(0, await room.CountAsync("facts_given"));
    }
}
