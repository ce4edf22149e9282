using System.Text.Json;
using Bot.Gateway;

namespace Bot.Tests.Gateway;

public sealed class DocumentTests
{
    private static readonly OutgoingCall Document =
        new OutgoingCall.Send(ChatKey.Telegram(42), new MessageText("All of it.", [new StyledSpan(0, 3, TextStyle.Bold)]))
        {
            Document = new OutgoingDocument("all.json", "{\"name\":\"Алматы\"}"),
        };

    [Fact]
    public async Task A_file_is_sent_with_its_name_its_text_and_its_caption()
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Next("sendDocument", FakeTelegram.Ok("""{"message_id":7,"date":1,"chat":{"id":42,"type":"private"}}"""));

        Assert.Equal(new SendResult.Sent(7), await desk.SendAsync(Document));

        var sent = Assert.Single(desk.Telegram.Calls).Body;
        var file = sent.EnumerateObject().Single(part => part.Value.ValueKind is JsonValueKind.Object).Value;
        Assert.Equal(("all.json", "{\"name\":\"Алматы\"}"), (file.GetProperty("file").GetString(), file.GetProperty("text").GetString()));
        Assert.Equal(("42", "All of it."), (sent.GetProperty("chat_id").GetString(), sent.GetProperty("caption").GetString()));
        Assert.Contains("\"bold\"", sent.GetProperty("caption_entities").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_rejected_like_any_message()
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Next("sendDocument", "<html>413</html>", System.Net.HttpStatusCode.RequestEntityTooLarge);

        Assert.IsType<SendResult.Rejected>(await desk.SendAsync(Document));
    }
}
