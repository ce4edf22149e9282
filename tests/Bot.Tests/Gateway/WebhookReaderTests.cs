using System.Text;
using Bot.Gateway;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Gateway;

public sealed class WebhookReaderTests
{
    private static readonly string Update = Updates.Message(Updates.Private, ""","text":"who is X?" """, update: 12);

    [Fact]
    public async Task An_update_with_the_secret_is_accepted()
    {
        var accepted = Assert.IsType<WebhookReading.Accepted>(await ReadAsync(Update));

        Assert.Equal("telegram:12", accepted.Update!.Key);
    }

    [Fact]
    public async Task An_update_that_means_nothing_is_accepted_as_nothing() =>
        Assert.Equal(new WebhookReading.Accepted(null), await ReadAsync("""{"update_id":12,"poll":{"id":"1"}}"""));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a-secret_")]
    [InlineData("a-secret_12")]
    [InlineData("A-secret_1")]
    public async Task Without_the_secret_the_body_is_not_looked_at(string? secret)
    {
        await using var desk = new TelegramDesk();
        var request = Request(new UntouchableStream(), secret);

        Assert.IsType<WebhookReading.Forbidden>(await ReadAsync(desk, request));
        Assert.Empty(desk.Telegram.Calls);
    }

    [Fact]
    public async Task Where_no_secret_is_set_nothing_is_accepted()
    {
        await using var desk = new TelegramDesk(("Telegram:WebhookSecret", ""));

        Assert.IsType<WebhookReading.Forbidden>(await ReadAsync(desk, Request(Body(Update), "")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_that_is_too_large_is_not_read_to_its_end(bool saysSo)
    {
        await using var desk = new TelegramDesk();
        var body = Body(new string(' ', WebhookReader.MaxBytes + 100_000));
        var request = Request(body, TelegramDesk.Secret);
        request.ContentLength = saysSo ? body.Length : null;

        Assert.IsType<WebhookReading.TooLarge>(await ReadAsync(desk, request));
        Assert.True(body.Position < body.Length);
    }

    [Fact]
    public async Task The_largest_body_is_read() =>
        Assert.IsType<WebhookReading.Accepted>(await ReadAsync(Update.PadRight(WebhookReader.MaxBytes)));

    [Theory]
    [InlineData("not JSON")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"message":{}}""")]
    [InlineData("""{"update_id":12,"message":"secret words"}""")]
    public async Task What_cannot_be_read_is_told_without_its_words(string body)
    {
        var unreadable = Assert.IsType<WebhookReading.Unreadable>(await ReadAsync(body));

        Assert.DoesNotContain("secret words", unreadable.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Until_the_bot_knows_who_it_is_updates_are_to_come_again()
    {
        await using var desk = new TelegramDesk();
        desk.Telegram.Next("getMe", "", System.Net.HttpStatusCode.BadGateway);

        Assert.IsType<WebhookReading.NotNow>(await ReadAsync(desk, Request(Body(Update), TelegramDesk.Secret)));
        Assert.IsType<WebhookReading.Accepted>(await ReadAsync(desk, Request(Body(Update), TelegramDesk.Secret)));
        Assert.IsType<WebhookReading.Accepted>(await ReadAsync(desk, Request(Body(Update), TelegramDesk.Secret)));
        Assert.Equal(2, desk.Telegram.Calls.Count);
    }

    private static async Task<WebhookReading> ReadAsync(string body)
    {
        await using var desk = new TelegramDesk();
        return await ReadAsync(desk, Request(Body(body), TelegramDesk.Secret));
    }

    private static Task<WebhookReading> ReadAsync(TelegramDesk desk, HttpRequest request) =>
        desk.Get<WebhookReader>().ReadAsync(request, TestContext.Current.CancellationToken);

    private static MemoryStream Body(string text) => new(Encoding.UTF8.GetBytes(text));

    private static HttpRequest Request(Stream body, string? secret)
    {
        var request = new DefaultHttpContext().Request;
        request.Body = body;
        if (secret is not null)
            request.Headers[WebhookReader.SecretHeader] = secret;
        return request;
    }

    private sealed class UntouchableStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new InvalidOperationException("read");
    }
}
