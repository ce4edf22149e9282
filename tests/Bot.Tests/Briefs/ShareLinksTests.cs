using Bot.Briefs;
using Bot.Gateway;
using Bot.Outbox;
using Bot.Subscribers;

namespace Bot.Tests.Briefs;

public sealed class ShareLinksTests
{
    private static readonly Subscriber Reader = Subscriber.New(ChatKey.Telegram(42));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Basics", "Tavia: the basics", "Tavia%3A%20the%20basics")]
    [InlineData("Short", "Tavia: short", "Tavia%20strikes%3A%20Former%20harbour%20master%20arrested%20for%20fraud")]
    public async Task A_briefing_on_Telegram_can_be_sent_on(string format, string says, string words)
    {
        await using var desk = await OpenAsync();
        await desk.Gateway.Get<TelegramIdentity>().TryLearnAsync(Stop);

        var turn = await desk.Conversation.CommandAsync(desk.Message("Tavia", Reader) with { Argument = "Tavia" }, Enum.Parse<BriefFormat>(format), Stop);
        var button = turn.Replies[0].Buttons[^1];

        Assert.Equal("Share", button.Label);
        Assert.Equal(
            $"https://t.me/share/url?url=https%3A%2F%2Ft.me%2FNewsBriefBot%3Fstart%3D{ButtonStore.TokenOf(says)}&text={words}",
            button.Url!.AbsoluteUri);
        // What the link stands for is stored with the message, as every button's.
        Assert.Equal(says, button.Says);
        var call = OutboxParts.Of(turn.Replies[0])[^1].CallTo(Reader.Chat);
        Assert.Equal(button.Url, Assert.IsType<OutgoingCall.Send>(call).Keyboard[^1][^1].Url);
    }

    [Fact]
    public async Task A_link_is_an_address_for_Telegram_and_not_a_payload()
    {
        await using var desk = await OpenAsync();
        desk.Gateway.Telegram.Always("sendMessage", Gateway.FakeTelegram.Ok("""{"message_id":1,"date":1,"chat":{"id":42,"type":"private"}}"""));
        var call = new OutgoingCall.Send(Reader.Chat, new MessageText("News.", []))
        {
            Keyboard = [[new CallButton("Share", "t") { Url = new Uri("https://t.me/share/url?url=x") }]],
        };

        await desk.Gateway.SendAsync(call);
        var button = (await desk.Gateway.Telegram.CallAsync("sendMessage")).Body.GetProperty("reply_markup").GetProperty("inline_keyboard")[0][0];

        Assert.Equal("""{"text":"Share","url":"https://t.me/share/url?url=x"}""", button.GetRawText());
    }

    [Fact]
    public async Task Where_nobody_can_follow_a_link_there_is_none()
    {
        await using var desk = await OpenAsync();
        var unknownBot = await BasicsAsync(desk, Reader);
        await desk.Gateway.Get<TelegramIdentity>().TryLearnAsync(Stop);

        Assert.DoesNotContain(unknownBot, button => button.Url is not null);
        Assert.DoesNotContain(await BasicsAsync(desk, null), button => button.Url is not null);
        Assert.Contains(await BasicsAsync(desk, Reader), button => button.Url is not null);
    }

    private static async Task<IReadOnlyList<MessageButton>> BasicsAsync(BriefDesk desk, Subscriber? from) =>
        (await desk.Conversation.CommandAsync(desk.Message("Tavia", from), BriefFormat.Basics, Stop)).Replies[0].Buttons;

    private static async Task<BriefDesk> OpenAsync()
    {
        var desk = await BriefDesk.OpenAsync();
        await desk.StoreAsync(TaviaArticles.Walkout);
        await desk.StoreAsync(TaviaArticles.Arrest);
        return desk;
    }
}
