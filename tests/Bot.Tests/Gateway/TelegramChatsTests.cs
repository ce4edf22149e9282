using Bot.Gateway;

namespace Bot.Tests.Gateway;

/// <summary>Asking Telegram about chats and their administrators.</summary>
public sealed class TelegramChatsTests
{
    private static readonly ChatKey Group = ChatKey.Telegram(-100);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("creator", true)]
    [InlineData("administrator", true)]
    [InlineData("member", false)]
    [InlineData("restricted", false)]
    [InlineData("left", false)]
    [InlineData("kicked", false)]
    [InlineData("of_a_kind_that_is_yet_to_come", false)]
    public async Task Administrators_are_who_created_the_chat_or_was_made_one(string status, bool expected)
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Next("getChatMember", Member(status));

        Assert.Equal(expected, await desk.Get<TelegramChats>().IsAdministratorAsync(Group, 42, Stop));

        var call = await desk.Telegram.CallAsync("getChatMember");
        Assert.Equal((-100, 42), (call.Body.GetProperty("chat_id").GetInt64(), call.Body.GetProperty("user_id").GetInt64()));
    }

    [Fact]
    public async Task What_was_told_counts_for_a_minute_for_that_person_in_that_chat()
    {
        await using var desk = new TelegramDesk();
        var chats = desk.Get<TelegramChats>();
        desk.Telegram.Next("getChatMember", Member("administrator"));
        Assert.True(await chats.IsAdministratorAsync(Group, 42, Stop));
        desk.Telegram.Always("getChatMember", Member("member"));

        desk.Time.Advance(TelegramChats.Remembered - TimeSpan.FromTicks(1));
        Assert.True(await chats.IsAdministratorAsync(Group, 42, Stop));
        Assert.False(await chats.IsAdministratorAsync(Group, 43, Stop));
        Assert.False(await chats.IsAdministratorAsync(ChatKey.Telegram(-200), 42, Stop));
        desk.Time.Advance(TimeSpan.FromTicks(1));
        Assert.False(await chats.IsAdministratorAsync(Group, 42, Stop));
    }

    [Theory]
    [InlineData(400, "Bad Request: user not found")]
    [InlineData(403, "Forbidden: bot was kicked from the supergroup chat")]
    [InlineData(429, "Too Many Requests: retry after 5")]
    [InlineData(500, "Internal Server Error")]
    public async Task A_refusal_tells_nothing_and_is_not_remembered(int code, string description)
    {
        await using var desk = new TelegramDesk();
        var chats = desk.Get<TelegramChats>();
        desk.Telegram.Refuse("getChatMember", code, description);
        Assert.Null(await chats.IsAdministratorAsync(Group, 42, Stop));

        desk.Telegram.Next("getChatMember", Member("creator"));
        Assert.True(await chats.IsAdministratorAsync(Group, 42, Stop));
    }

    [Theory]
    [InlineData("""{"ok":true,"result":null}""")]
    [InlineData("""{"ok":true,"result":{"status":5}}""")]
    [InlineData("<html>")]
    public async Task An_answer_that_cannot_be_read_tells_nothing(string body)
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Always("getChatMember", body);
        desk.Telegram.Always("getChat", body);

        Assert.Null(await desk.Get<TelegramChats>().IsAdministratorAsync(Group, 42, Stop));
        Assert.IsNotType<ChatLookup.Found>(await desk.Get<TelegramChats>().FindAsync("@steppe", Stop));
    }

    [Fact]
    public async Task Without_a_connection_or_a_token_nothing_is_told()
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Always("getChatMember", (_, _) => throw new HttpRequestException(HttpRequestError.ConnectionError));
        desk.Telegram.Always("getChat", (_, _) => throw new HttpRequestException(HttpRequestError.ConnectionError));
        Assert.Null(await desk.Get<TelegramChats>().IsAdministratorAsync(Group, 42, Stop));
        Assert.IsType<ChatLookup.NotNow>(await desk.Get<TelegramChats>().FindAsync("@steppe", Stop));

        await using var none = new TelegramDesk(("Telegram:Token", ""));
        Assert.Null(await none.Get<TelegramChats>().IsAdministratorAsync(Group, 42, Stop));
        Assert.IsType<ChatLookup.NotNow>(await none.Get<TelegramChats>().FindAsync("@steppe", Stop));
        Assert.Empty(none.Telegram.Calls);
    }

    [Theory]
    [InlineData("channel", "Channel")]
    [InlineData("supergroup", "Group")]
    [InlineData("group", "Group")]
    public async Task A_chat_is_found_with_its_title(string type, string kind)
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Next("getChat", FakeTelegram.Ok($$"""{"id":-1001,"type":"{{type}}","title":"Steppe"}"""));

        Assert.Equal(
            new ChatLookup.Found(ChatKey.Telegram(-1001), Enum.Parse<ChatKind>(kind), "Steppe"), await desk.Get<TelegramChats>().FindAsync("@steppe", Stop));

        Assert.Equal("@steppe", (await desk.Telegram.CallAsync("getChat")).Body.GetProperty("chat_id").GetString());
    }

    [Fact]
    public async Task People_and_unknown_names_are_missing()
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Next("getChat", FakeTelegram.Ok("""{"id":42,"type":"private","first_name":"Ann"}"""));
        Assert.IsType<ChatLookup.Missing>(await desk.Get<TelegramChats>().FindAsync("@ann", Stop));

        desk.Telegram.Refuse("getChat", 400, "Bad Request: chat not found");
        Assert.IsType<ChatLookup.Missing>(await desk.Get<TelegramChats>().FindAsync("-1001", Stop));
    }

    private static string Member(string status) =>
        FakeTelegram.Ok($$"""{"status":"{{status}}","user":{"id":42,"is_bot":false,"first_name":"Ann"} }""");
}
