using Bot.Conversations;
using Bot.Gateway;
using Bot.Inbox;
using Bot.Outbox;
using Bot.Subscribers;
using Bot.Tests.Storage;

namespace Bot.Tests.Inbox;

public sealed class MessageHandlerTests(StoreFixture stores)
{
    private static readonly ChatKey Anna = ChatKey.Telegram(1);
    private static readonly ChatKey Group = ChatKey.Telegram(-9);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_button_says_what_it_stands_for_and_its_press_is_answered(StoreEngine engine)
    {
        await using var desk = await InboxDesk.OpenAsync(stores, engine);
        await desk.ReceiveAsync(Anna, "x");
        await desk.ActAsync();
        var button = Assert.IsType<OutgoingCall.Send>(Assert.Single(await desk.CallsAsync())).Keyboard[0][0];
        await desk.SentTextsAsync();

        await PressAsync(desk, "p1", button.Token);

        Assert.Equal(["echo more x"], await desk.SentTextsAsync());
        Assert.Equal([new OutgoingCall.AnswerPress(Anna, "p1", null)], await desk.CallsAsync(OutboxPriority.PressAnswer));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_second_press_is_answered_and_does_nothing(StoreEngine engine)
    {
        await using var desk = await InboxDesk.OpenAsync(stores, engine);
        await desk.ReceiveAsync(Anna, "x");
        await desk.ActAsync();
        await desk.SentTextsAsync();
        var token = ButtonStore.TokenOf("more x");

        await PressAsync(desk, "p1", token);
        await PressAsync(desk, "p2", token);

        Assert.Equal(["echo more x"], await desk.SentTextsAsync());
        var answered = await AnsweredAsync(desk);
        Assert.Equal([("p1", null), ("p2", InboxTexts.PressedTwice(Wording.Russian))], answered);
    }

    [Fact]
    public async Task A_token_that_no_button_has_is_answered_and_does_nothing()
    {
        await using var desk = await InboxDesk.OpenAsync(stores, StoreEngine.Sqlite);

        await PressAsync(desk, "p1", "forged");

        Assert.Equal([("p1", InboxTexts.OldButton(Wording.Russian))], await AnsweredAsync(desk));
        Assert.Equal(0, desk.Script.Calls);
    }

    [Fact]
    public async Task A_link_with_a_buttons_token_opens_what_the_button_stands_for()
    {
        await using var desk = await InboxDesk.OpenAsync(stores, StoreEngine.Sqlite);
        await desk.ReceiveAsync(Anna, "x");
        await desk.ActAsync();
        await desk.SentTextsAsync();

        await desk.ReceiveAsync(ChatKey.Telegram(2), $"/start {ButtonStore.TokenOf("more x")}");
        await desk.ActAsync();

        Assert.Equal(["echo more x"], await desk.SentTextsAsync());
    }

    [Fact]
    public async Task A_reply_to_an_earlier_message_leads_back_to_its_subject()
    {
        await using var desk = await InboxDesk.OpenAsync(stores, StoreEngine.Sqlite);
        await desk.ReceiveAsync(Anna, "first");
        await desk.ReceiveAsync(Anna, "second");
        await desk.ActAsync();
        await desk.SentTextsAsync();
        IReadOnlyList<string> known = [];
        desk.Script.Does = context =>
        {
            known = [.. context.Subscriber.Dialogue.Turns.Select(turn => turn.Question)];
            return null;
        };

        await desk.ReceiveAsync(desk.Message(Anna, "why?") with { RepliesTo = new QuotedMessage(1001, true, "echo first", null) });
        await desk.ActAsync();
        Assert.Equal(["first"], known);

        await desk.ReceiveAsync(desk.Message(Anna, "why?") with { RepliesTo = new QuotedMessage(1001, false, "echo first", null) });
        await desk.ActAsync();
        Assert.Equal(["first", "why?"], known);
    }

    [Fact]
    public async Task An_answer_shows_its_question_and_a_command_in_private_needs_not()
    {
        await using var desk = await InboxDesk.OpenAsync(stores, StoreEngine.Sqlite);

        Assert.Equal(40, await RepliesToAsync(desk, desk.Message(Anna, "a question")));
        Assert.Null(await RepliesToAsync(desk, desk.Message(Anna, "/help")));
        Assert.Equal(42, await RepliesToAsync(desk, desk.Message(Group, "/help") with { ChatKind = ChatKind.Group }));
    }

    [Fact]
    public async Task A_forum_topic_is_answered_in_its_topic_and_has_its_own_thread_of_talk()
    {
        await using var desk = await InboxDesk.OpenAsync(stores, StoreEngine.Sqlite);
        var topic = desk.Message(Group, "a") with { ChatKind = ChatKind.Group, Thread = 12 };
        await desk.ReceiveAsync(topic);
        await desk.ActAsync();

        Assert.Equal(12, Assert.IsType<OutgoingCall.Send>(Assert.Single(await desk.CallsAsync())).Thread);
        Assert.Single((await desk.Outgoing.Subscribers.FindAsync(Group, 12, Stop))!.Dialogue.Turns);
        Assert.Null(await desk.Outgoing.Subscribers.FindAsync(Group, Stop));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Blocking_is_followed_at_once_and_so_is_coming_back(StoreEngine engine)
    {
        await using var desk = await InboxDesk.OpenAsync(stores, engine);
        await desk.ReceiveAsync(Anna, "a");
        await desk.ActAsync();
        var known = await desk.Outgoing.Subscribers.FindAsync(Anna, Stop);
        Assert.Equal((BotStanding.Member, "ru"), (known!.Standing, known.Language));

        await desk.ReceiveAsync(new IncomingUpdate.Membership("telegram:900", Anna, ChatKind.Private, BotStanding.Gone, null));
        await desk.ActAsync();
        Assert.Equal(BotStanding.Gone, (await desk.Outgoing.Subscribers.FindAsync(Anna, Stop))!.Standing);
        Assert.Empty(await desk.SentTextsAsync());

        await desk.ReceiveAsync(Anna, "b");
        await desk.ActAsync();
        Assert.Equal(BotStanding.Member, (await desk.Outgoing.Subscribers.FindAsync(Anna, Stop))!.Standing);
        Assert.Equal(["echo b"], await desk.SentTextsAsync());
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task The_language_is_the_apps_until_one_is_chosen(StoreEngine engine)
    {
        await using var desk = await InboxDesk.OpenAsync(stores, engine);
        var spoken = new List<string>();
        desk.Script.Does = context =>
        {
            spoken.Add(context.Wording.Code);
            return context.Argument != "choose" ? null : context.Reply(
                context.Subscriber with { Language = "en", LanguageIsChosen = true }, new MessageText("chosen", []));
        };

        foreach (var (text, language) in new[] { ("a", "de"), ("b", "ru"), ("choose", "ru"), ("c", "ru") })
        {
            await desk.ReceiveAsync(desk.Message(Anna, text) with { From = new Person(1, "Anna", language) });
            await desk.ActAsync();
        }

        Assert.Equal(["en", "ru", "ru", "en"], spoken);
        await PressAsync(desk, "p1", "forged");
        Assert.Equal([("p1", InboxTexts.OldButton(Wording.English))], await AnsweredAsync(desk));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_forum_topic_speaks_the_language_of_its_chat(StoreEngine engine)
    {
        await using var desk = await InboxDesk.OpenAsync(stores, engine);
        var spoken = new List<string>();
        desk.Script.Does = context =>
        {
            spoken.Add(context.Wording.Code);
            return null;
        };
        var topic = desk.Message(Group, "a") with { ChatKind = ChatKind.Group, Thread = 12 };
        var known = Subscriber.New(Group) with { Kind = ChatKind.Group, LanguageIsChosen = true };

        foreach (var language in new[] { "ru", "ru", "en" })
        {
            await desk.Outgoing.Subscribers.SaveAsync(known with { Language = language }, Stop);
            await desk.ReceiveAsync(topic);
            await desk.ActAsync();
        }

        Assert.Equal(["ru", "ru", "en"], spoken);
    }

    [Fact]
    public async Task A_group_that_moves_keeps_what_is_known_of_it()
    {
        await using var desk = await InboxDesk.OpenAsync(stores, StoreEngine.Sqlite);
        await desk.ReceiveAsync(desk.Message(Group, "a") with { ChatKind = ChatKind.Group });
        await desk.ActAsync();

        await desk.ReceiveAsync(new IncomingUpdate.Migration("telegram:900", Group, ChatKey.Telegram(-1009)));
        await desk.ActAsync();

        Assert.Null(await desk.Outgoing.Subscribers.FindAsync(Group, Stop));
        Assert.Single((await desk.Outgoing.Subscribers.FindAsync(ChatKey.Telegram(-1009), Stop))!.Dialogue.Turns);
    }

    [Fact]
    public async Task Typing_is_shown_when_an_answer_takes_long_and_not_before()
    {
        await using var desk = await InboxDesk.OpenAsync(stores, StoreEngine.Sqlite);
        desk.Telegram.Always("sendChatAction", Gateway.FakeTelegram.Ok("true"));
        var clock = desk.Outgoing.Store.Clock;
        desk.Script.Does = _ =>
        {
            clock.Advance(TimeSpan.FromMilliseconds(299));
            Assert.Empty(desk.Telegram.Calls);
            clock.Advance(TimeSpan.FromMilliseconds(1));
            return null;
        };
        await desk.ReceiveAsync(Anna, "slow");

        await desk.ActAsync();

        Assert.Equal("sendChatAction", (await desk.Telegram.CallAsync("sendChatAction")).Method);
        Assert.Equal(["echo slow"], await desk.SentTextsAsync());
    }

    private static async Task<long?> RepliesToAsync(InboxDesk desk, IncomingMessage message)
    {
        await desk.ReceiveAsync(message);
        await desk.ActAsync();
        var call = Assert.IsType<OutgoingCall.Send>(Assert.Single(await desk.CallsAsync()));
        await desk.SentTextsAsync();
        return call.RepliesTo;
    }

    private static async Task PressAsync(InboxDesk desk, string pressId, string token)
    {
        await desk.ReceiveAsync(desk.Message(Anna, "") with { MessageId = null, Press = new ButtonPress(pressId, token, 5) });
        await desk.ActAsync();
    }

    private static async Task<IReadOnlyList<(string, string?)>> AnsweredAsync(InboxDesk desk)
    {
        var answered = new List<(string, string?)>();
        while (await desk.Outgoing.DueAsync(OutboxPriority.PressAnswer) is { Count: > 0 } due)
        {
            answered.AddRange(due
                .Select(row => (OutgoingCall.AnswerPress)OutboxBody.Read(row.Body!).CallTo(row.Chat))
                .Select(call => (call.PressId, call.Text)));
            await desk.Outgoing.RecordAsync([.. due.Select(row => new Outcome.Ended(row, OutboxState.Sent, null, null))], []);
        }
        return answered;
    }
}
