using Bot.Gateway;
using Bot.Outbox;
using Bot.Tests.Gateway;
using Bot.Tests.Storage;

namespace Bot.Tests.Outbox;

public sealed class PhotoTests(StoreFixture stores)
{
    private static readonly ChatKey Anna = ChatKey.Telegram(1);
    private static readonly string Sent = FakeTelegram.Ok("""{"message_id":7,"date":1,"chat":{"id":1,"type":"private"}}""");

    private static readonly OutboxEntry Photo = new(OutboxPriority.Reply, new OutgoingMessage(
        Anna, new MessageText("News.\n\nPhoto: Agency", [new StyledSpan(0, 5, TextStyle.Bold)]), [new MessageButton("More", "more")])
    {
        Photo = "https://cdn.example.org/a.jpg",
        WithoutPhoto = new MessageText("News.", [new StyledSpan(0, 5, TextStyle.Bold)]),
    });

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_photo_that_Telegram_does_not_take_goes_out_once_as_its_words(StoreEngine engine)
    {
        await using var desk = await OutboxDesk.OpenAsync(stores, engine);
        desk.Telegram.Refuse("sendPhoto", 400, "Bad Request: wrong type of the web page content");
        desk.Telegram.Next("sendMessage", Sent);
        await desk.AddAsync([Photo]);

        await desk.RunAsync(async () =>
        {
            var words = (await desk.NextMessageAsync()).Body;
            Assert.Equal("News.", words.GetProperty("text").GetString());
            Assert.Equal("More", words.GetProperty("reply_markup").GetProperty("inline_keyboard")[0][0].GetProperty("text").GetString());
            await desk.UntilAsync(async () => await desk.Outbox.CountUnendedAsync(TestContext.Current.CancellationToken) == 0, TimeSpan.FromMilliseconds(10));
        });

        Assert.Equal(OutboxState.Sent, await StateAsync(desk));
        Assert.Empty(desk.Telegram.Calls);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Words_that_are_refused_as_well_are_not_tried_again(StoreEngine engine)
    {
        await using var desk = await OutboxDesk.OpenAsync(stores, engine);
        desk.Telegram.Refuse("sendPhoto", 400, "Bad Request: failed to get HTTP URL content");
        desk.Telegram.Refuse("sendMessage", 400, "Bad Request: message text is empty");
        await desk.AddAsync([Photo]);

        await desk.RunAsync(() => desk.UntilAsync(
            async () => await desk.Outbox.CountUnendedAsync(TestContext.Current.CancellationToken) == 0, TimeSpan.FromMilliseconds(10)));

        Assert.Equal(OutboxState.Rejected, await StateAsync(desk));
        Assert.Equal(["sendPhoto", "sendMessage"], desk.Telegram.Calls.Select(call => call.Method));
    }

    [Theory]
    [InlineData("Bad Request: failed to get HTTP URL content", true)]
    [InlineData("Bad Request: wrong file identifier/HTTP URL specified", true)]
    [InlineData("Bad Request: PHOTO_INVALID_DIMENSIONS", true)]
    [InlineData("Bad Request: not enough rights to send photos to the chat", true)]
    [InlineData("Bad Request: message caption is too long", false)]
    public async Task What_is_refused_is_told_to_be_the_photo_or_not(string description, bool isOfPhoto)
    {
        await using var gateway = new TelegramDesk();
        gateway.Telegram.Refuse("sendPhoto", 400, description);

        var result = await gateway.SendAsync(new OutgoingCall.Send(Anna, new MessageText("News.", [])) { Photo = "https://cdn.example.org/a.jpg" });

        Assert.Equal(isOfPhoto, Assert.IsType<SendResult.Rejected>(result).IsOfPhoto);
    }

    private static Task<OutboxState> StateAsync(OutboxDesk desk) => desk.Store.Database.ReadAsync(async connection =>
        (OutboxState)Assert.Single(await Bot.Storage.RowReading.ReadAllAsync(
            connection, "select state from outbox", null, row => row.GetInt64(0), TestContext.Current.CancellationToken)),
        TestContext.Current.CancellationToken);
}
