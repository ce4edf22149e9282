using Bot.Conversations;
using Bot.Gateway;
using Bot.Subscribers;
using Bot.Tests.Gateway;
using Briefing.Answers;

namespace Bot.Tests.Conversations;

public sealed class ConversationServiceTests
{
    private static readonly ChatKey Chat = new("web", "a");

    [Fact]
    public async Task A_command_gets_its_argument()
    {
        var turn = await TurnAsync("/brief  Kazakhstan ");

        Assert.Equal("brief of Kazakhstan", Assert.Single(turn.Replies).Text.Text);
    }

    [Fact]
    public async Task Plain_text_goes_to_the_first_handler_that_replies()
    {
        Assert.Equal("first: topic", (await TurnAsync("topic")).Replies[0].Text.Text);
        Assert.Equal("last: anything else", (await TurnAsync("anything else")).Replies[0].Text.Text);
    }

    [Fact]
    public async Task An_unknown_command_is_named_and_help_is_offered()
    {
        var text = (await TurnAsync("/breif Kazakhstan")).Replies[0].Text.Text;

        Assert.Contains("/breif", text, StringComparison.Ordinal);
        Assert.Contains("/help", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_lists_every_command_below_what_it_is_for()
    {
        var text = (await TurnAsync("/help")).Replies[0].Text;

        Assert.Contains("/brief – a briefing", text.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["Read and ask", "/brief", "/help", "/start", "Settings", "/stop", "Your data", "/privacy"],
            text.Text.Split('\n').Skip(1).Where(line => line.Length > 0).Select(line => line.Split(" – ")[0]));
        Assert.Equal(
            ["Read and ask", "Settings", "Your data"], text.Styles.Select(bold => text.Text.Substring(bold.Start, bold.Length)));
    }

    [Fact]
    public async Task Help_in_a_group_leaves_out_what_concerns_one_reader_alone()
    {
        var turn = await Service().TurnAsync(Subscriber.New(Chat), Message("/help") with { ChatKind = ChatKind.Group }, Token());

        Assert.Contains("/stop", turn.Replies[0].Text.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/start", turn.Replies[0].Text.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/privacy", turn.Replies[0].Text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_welcome_offers_what_the_store_can_answer()
    {
        var reply = Assert.Single((await TurnAsync("/start")).Replies);

        Assert.Equal(ConversationTexts.Welcome(Wording.English).Text, reply.Text.Text);
        Assert.Equal([new MessageButton("Kazakhstan", "Kazakhstan")], reply.Buttons);
    }

    [Fact]
    public async Task Readers_are_answered_in_their_language()
    {
        var welcome = Assert.Single((await TurnAsync("/start", "ru")).Replies).Text;
        var help = Assert.Single((await TurnAsync("/help", "ru-KZ")).Replies).Text.Text;

        Assert.StartsWith("Здравствуйте. Я даю короткие справки", welcome.Text, StringComparison.Ordinal);
        Assert.Equal(new StyledSpan(0, "Здравствуйте.".Length, TextStyle.Bold), Assert.Single(welcome.Styles));
        Assert.Contains("/privacy – что о вас хранится", help, StringComparison.Ordinal);
        Assert.Equal(ConversationTexts.Welcome(Wording.English).Text, (await TurnAsync("/start", "kk")).Replies[0].Text.Text);
        Assert.Contains("знаков – 1\u00a0200", (await TurnAsync(new string('x', 1_200), "ru")).Replies[0].Text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_welcome_to_an_empty_store_says_so()
    {
        var turn = await new ConversationService([], [], [], TestAdmins.None, TestRights.Untold, TimeProvider.System).TurnAsync(Subscriber.New(Chat), Message("/start"), Token());

        Assert.Equal(ConversationTexts.WelcomeToEmptyStore(Wording.English).Text, Assert.Single(turn.Replies).Text.Text);
    }

    [Fact]
    public async Task Stop_forgets_the_dialogue()
    {
        var talked = Subscriber.New(Chat) with
        {
            Dialogue = Dialogue.Empty.After(new DialogueTurn("Why?", ["Because."], [Guid.Empty], null), "Kazakhstan"),
        };

        var turn = await Service().TurnAsync(talked, Message("/stop"), Token());

        Assert.Equal(Subscriber.New(Chat) with { WantsNews = false }, turn.Next);
    }

    [Fact]
    public async Task Start_brings_the_news_back_after_stop()
    {
        var turn = await Service().TurnAsync(Subscriber.New(Chat) with { WantsNews = false }, Message("/start"), Token());

        Assert.True(turn.Next.WantsNews);
    }

    [Theory]
    [InlineData("administrator", true)]
    [InlineData("member", false)]
    public async Task Only_administrators_stop_the_news_of_a_group_and_bring_them_back(string status, bool may)
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Always("getChatMember", FakeTelegram.Ok($$"""{"status":"{{status}}"}"""));
        var service = Service(TestRights.Of(desk));
        var group = Subscriber.New(ChatKey.Telegram(-100)) with { Kind = ChatKind.Group };

        var stopped = await service.TurnAsync(group, InGroup("/stop"), Token());
        var started = await service.TurnAsync(group with { WantsNews = false }, InGroup("/start"), Token());
        var welcomed = await service.TurnAsync(group, InGroup("/start"), Token());

        Assert.Equal((!may, may), (stopped.Next.WantsNews, started.Next.WantsNews));
        Assert.Equal((may, may ? 1 : 0), (stopped.Forgets, stopped.Writes.Count));
        Assert.All([stopped, started], turn => Assert.Equal(!may, turn.Replies[0].Text.Text == "Only administrators can change this."));
        Assert.Equal(ConversationTexts.Welcome(Wording.English).Text, Assert.Single(welcomed.Replies).Text.Text);
    }

    private static IncomingMessage InGroup(string text) => new(ChatKey.Telegram(-100), text, DateTimeOffset.UnixEpoch)
    {
        From = new Person(5, "N", null),
        ChatKind = ChatKind.Group,
    };

    [Theory]
    [InlineData("/start topic", "first: topic")]
    [InlineData("/start to_pic", "Hello. I give short briefings")]
    public async Task A_link_to_a_topic_opens_its_briefing_and_any_other_the_welcome(string text, string reply) =>
        Assert.StartsWith(reply, (await TurnAsync(text)).Replies[0].Text.Text, StringComparison.Ordinal);

    [Fact]
    public async Task Only_admins_have_the_commands_of_admins()
    {
        var reader = await Service().TurnAsync(Subscriber.New(ChatKey.Telegram(8)), Private(8, 8, "/alert x"), Token());
        var admin = await Service().TurnAsync(Subscriber.New(ChatKey.Telegram(7)), Private(7, 7, "/alert x"), Token());
        var elsewhere = await Service().TurnAsync(Subscriber.New(ChatKey.Telegram(8)), Private(8, 7, "/alert x"), Token());
        var unknown = await Service().TurnAsync(Subscriber.New(ChatKey.Telegram(8)), Private(8, 8, "/alerx x"), Token());

        Assert.Equal("alerted", admin.Replies[0].Text.Text);
        Assert.Equal(unknown.Replies[0].Text.Text.Replace("alerx", "alert", StringComparison.Ordinal), reader.Replies[0].Text.Text);
        Assert.Equal(reader.Replies[0].Text.Text, elsewhere.Replies[0].Text.Text);
        Assert.DoesNotContain("/alert", (await TurnAsync("/help")).Replies[0].Text.Text, StringComparison.Ordinal);
    }

    private static IncomingMessage Private(long chat, long from, string text) =>
        new(ChatKey.Telegram(chat), text, DateTimeOffset.UnixEpoch) { From = new Person(from, "N", null) };

    [Theory]
    [InlineData(1_000, "last: ")]
    [InlineData(1_001, "That is 1,001 characters long")]
    public async Task A_message_of_at_most_1000_characters_is_read(int length, string reply)
    {
        var turn = await TurnAsync(new string('x', length));

        Assert.StartsWith(reply, turn.Replies[0].Text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_of_nothing_but_control_characters_gets_a_polite_word()
    {
        Assert.Equal(ConversationTexts.Empty(Wording.English).Text, (await TurnAsync("\u0000\u0007\u202e")).Replies[0].Text.Text);
    }

    [Fact]
    public async Task Without_a_handler_that_replies_the_reader_still_hears_something()
    {
        var turn = await new ConversationService([], [], [], TestAdmins.None, TestRights.Untold, TimeProvider.System).TurnAsync(Subscriber.New(Chat), Message("hm"), Token());

        Assert.Equal(ConversationTexts.NothingToSay(Wording.English).Text, Assert.Single(turn.Replies).Text.Text);
    }

    private static Task<Turn> TurnAsync(string text, string? language = null) =>
        Service().TurnAsync(Subscriber.New(Chat) with { Language = language }, Message(text), Token());

    private static CancellationToken Token() => TestContext.Current.CancellationToken;

    private static IncomingMessage Message(string text) => new(Chat, text, DateTimeOffset.UnixEpoch);

    private static ConversationService Service() => Service(TestRights.Untold);

    private static ConversationService Service(ChatRights rights) => new(
        [
            new ConversationCommand("brief", _ => "a briefing", (context, _) => Task.FromResult(Says(context, $"brief of {context.Argument}"))),
            new ConversationCommand("alert", _ => "an alert", (context, _) => Task.FromResult(Says(context, "alerted"))) { IsForAdmins = true },
        ],
        [new Handler(200, "last", _ => true), new Handler(100, "first", text => text == "topic")],
        [new ConversationExamples((_, _, _) => Task.FromResult<IReadOnlyList<MessageButton>>([new("Kazakhstan", "Kazakhstan")]))],
        TestAdmins.Of(7), rights, TimeProvider.System);

    private static Turn Says(TurnContext context, string text) => context.Reply(new MessageText(text, []));

    private sealed class Handler(int order, string name, Predicate<string> takes) : IPlainTextHandler
    {
        public int Order => order;

        public Task<Turn?> TryHandleAsync(TurnContext context, CancellationToken cancellationToken) =>
            Task.FromResult(takes(context.Argument) ? Says(context, $"{name}: {context.Argument}") : null);
    }
}
