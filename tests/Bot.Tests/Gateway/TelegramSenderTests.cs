using System.Net;
using Bot.Gateway;

namespace Bot.Tests.Gateway;

/// <summary>What each answer means.</summary>
public sealed class TelegramSenderTests
{
    private static readonly ChatKey Reader = ChatKey.Telegram(42);
    private static readonly OutgoingCall Message = new OutgoingCall.Send(Reader, new MessageText("News.", []));
    private static readonly OutgoingCall Correction = new OutgoingCall.Edit(Reader, 5, new MessageText("News, corrected.", []));

    [Fact]
    public async Task A_message_is_sent_under_the_id_that_Telegram_gives_it()
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Next("sendMessage", FakeTelegram.Ok("""{"message_id":9001,"date":1,"chat":{"id":42,"type":"private"}}"""));

        Assert.Equal(new SendResult.Sent(9001), await desk.SendAsync(Message));
    }

    [Theory]
    [InlineData("""{"ok":true,"result":null}""")]
    [InlineData("""{"ok":true}""")]
    [InlineData("""{"ok":true,"result":{"message_id":"x"}}""")]
    [InlineData("""{"ok":true,"result":{"mess""")]
    [InlineData("<html>OK</html>")]
    [InlineData("")]
    public async Task A_success_that_cannot_be_read_was_sent_nevertheless(string body)
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Next("sendMessage", body);

        Assert.Equal(new SendResult.Sent(0), await desk.SendAsync(Message));
    }

    [Theory]
    [InlineData("""{"retry_after":17}""", 17)]
    [InlineData("""{"retry_after":14400}""", 14_400)]
    [InlineData("""{"retry_after":99999999999999}""", 604_800)]
    [InlineData("""{"retry_after":0}""", 1)]
    [InlineData("{}", 1)]
    public async Task Too_many_calls_are_told_with_the_wait_and_never_repeated(string parameters, int seconds)
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Refuse("sendMessage", 429, "Too Many Requests: retry after 17", parameters);

        Assert.Equal(new SendResult.TooMany(TimeSpan.FromSeconds(seconds)), await desk.SendAsync(Message));

        Assert.Single(desk.Telegram.Calls);
        Assert.Equal([TelegramConnection.AnswerTimeout], desk.Time.Waits);
    }

    [Fact]
    public async Task Too_many_calls_without_a_word_of_Telegram_mean_a_second()
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Next("sendMessage", "<html>Slow down</html>", HttpStatusCode.TooManyRequests);

        Assert.Equal(new SendResult.TooMany(TimeSpan.FromSeconds(1)), await desk.SendAsync(Message));
    }

    [Theory]
    [InlineData(403, "Forbidden: bot was blocked by the user")]
    [InlineData(403, "Forbidden: user is deactivated")]
    [InlineData(403, "Forbidden: bot was kicked from the supergroup chat")]
    [InlineData(403, "Forbidden: bot can't initiate conversation with a user")]
    [InlineData(400, "Bad Request: chat not found")]
    [InlineData(400, "Bad Request: user not found")]
    [InlineData(400, "Bad Request: PEER_ID_INVALID")]
    [InlineData(400, "Bad Request: group chat was deactivated")]
    [InlineData(400, "Bad Request: have no rights to send a message")]
    [InlineData(400, "Bad Request: not enough rights to send text messages to the chat")]
    public async Task A_chat_that_takes_nothing_any_more_is_gone(int code, string description)
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Refuse("sendMessage", code, description);

        Assert.Equal(new SendResult.Gone(description), await desk.SendAsync(Message));
    }

    [Theory]
    [InlineData(400, "Bad Request: message is too long")]
    [InlineData(400, "Bad Request: message to edit not found")]
    [InlineData(400, "Bad Request: message can't be edited")]
    [InlineData(400, "Bad Request: message thread not found")]
    [InlineData(400, "Bad Request: not enough rights to send photos to the chat")]
    [InlineData(404, "Not Found: method not found")]
    [InlineData(413, "Request Entity Too Large")]
    public async Task A_message_that_Telegram_does_not_take_is_rejected_with_the_reason(int code, string description)
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Refuse("editMessageText", code, description);

        Assert.Equal(new SendResult.Rejected(description), await desk.SendAsync(Correction));
    }

    [Fact]
    public async Task A_group_that_moved_is_told_with_its_new_id()
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Refuse(
            "sendMessage", 400, "Bad Request: group chat was upgraded to a supergroup chat", """{"migrate_to_chat_id":-1001234567890}""");

        Assert.Equal(new SendResult.Moved(ChatKey.Telegram(-1001234567890)), await desk.SendAsync(Message));
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_counts_as_done()
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Refuse("editMessageText", 400, "Bad Request: message is not modified: specified new message content is the same");

        Assert.Equal(new SendResult.Sent(5), await desk.SendAsync(Correction));
    }

    [Theory]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("""{"message_id":5}""")]
    public async Task An_edit_keeps_the_id_of_its_message(string result)
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Next("editMessageText", FakeTelegram.Ok(result));

        Assert.Equal(new SendResult.Sent(5), await desk.SendAsync(Correction));
    }

    [Theory]
    [InlineData(400, "Bad Request: query is too old and response timeout expired or query ID is invalid")]
    [InlineData(403, "Forbidden: bot was blocked by the user")]
    public async Task A_press_that_cannot_be_answered_says_nothing_about_the_chat(int code, string description)
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Refuse("answerCallbackQuery", code, description);

        Assert.Equal(new SendResult.Rejected(description), await desk.SendAsync(new OutgoingCall.AnswerPress(Reader, "p1", null)));
    }

    [Theory]
    [InlineData(401, "Unauthorized")]
    [InlineData(404, "Not Found")]
    [InlineData(409, "Conflict: something else is going on")]
    public async Task A_refused_token_or_a_conflict_keeps_the_message(int code, string description)
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Refuse("sendMessage", code, description);

        Assert.Equal(new SendResult.NotSent(description), await desk.SendAsync(Message));
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Found)]
    public async Task A_page_of_somebody_between_takes_no_reader_away(HttpStatusCode status)
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Next("sendMessage", "<html>Sign in to the hotel's network</html>", status);

        Assert.IsType<SendResult.NotSent>(await desk.SendAsync(Message));
    }

    [Theory]
    [InlineData("""{"ok":false,"error_code":500,"description":"Internal Server Error"}""", HttpStatusCode.InternalServerError)]
    [InlineData("<html>502 Bad Gateway</html>", HttpStatusCode.BadGateway)]
    [InlineData("", HttpStatusCode.GatewayTimeout)]
    [InlineData("", HttpStatusCode.RequestTimeout)]
    public async Task An_error_of_the_server_leaves_it_open(string body, HttpStatusCode status)
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Next("sendMessage", body, status);

        Assert.IsType<SendResult.Unknown>(await desk.SendAsync(Message));
    }

    [Theory]
    [InlineData(403, "Forbidden: bot was blocked by the user", typeof(SendResult.Gone))]
    [InlineData(400, "Bad Request: message is too long", typeof(SendResult.Rejected))]
    [InlineData(429, "Too Many Requests", typeof(SendResult.TooMany))]
    public async Task A_refusal_with_status_200_is_a_refusal(int code, string description, Type result)
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Next("sendMessage", FakeTelegram.Refusal(code, description));

        Assert.IsType(result, await desk.SendAsync(Message));
    }
}
