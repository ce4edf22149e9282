using System.Net;
using System.Text;
using Bot.Gateway;
using Bot.Inbox;
using Bot.Tests.Gateway;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Bot.Tests.Inbox;

public sealed class WebhookEndpointTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("bot-webhook-").FullName;
    private readonly FakeTelegram telegram = new();
    private WebApplication app = null!;
    private HttpClient client = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var settings = new Dictionary<string, string?>
        {
            ["Storage:Path"] = folder,
            ["Web:Url"] = "http://127.0.0.1:0",
            ["Web:MessagesPerMinute"] = "1",
            ["Telegram:Token"] = TelegramDesk.Token,
            ["Telegram:Mode"] = "Webhook",
            ["Telegram:WebhookUrl"] = "https://bot.example.org/telegram/in",
            ["Telegram:WebhookSecret"] = TelegramDesk.Secret,
            ["Logging:LogLevel:Default"] = "None",
        };
        app = await BotHost.BuildAsync(settings, Stop, services => services
            .RemoveAll<IHostedService>()
            .AddHttpClient(TelegramConnection.SendingClient).ConfigurePrimaryHttpMessageHandler(() => telegram));
        await app.StartAsync(Stop);
        client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task What_is_typed_in_another_chat_waits_in_memory_and_is_not_stored()
    {
        var typed = $$"""{"update_id":8,"inline_query":{"id":"q8","from":{{Updates.Asker}},"query":"tavia","offset":""} }""";

        Assert.Equal(HttpStatusCode.OK, await PostAsync(typed, TelegramDesk.Secret));

        Assert.Equal(0, await WaitingAsync());
        await using var waiting = app.Services.GetRequiredService<InlineQueue>().ReadAsync(Stop).GetAsyncEnumerator(Stop);
        await waiting.MoveNextAsync();
        Assert.Equal("q8", waiting.Current.QueryId);
    }

    [Fact]
    public async Task An_update_is_stored_before_it_is_confirmed_and_one_that_comes_again_does_nothing()
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Message(1, "hello"), TelegramDesk.Secret));
        Assert.Equal(1, await WaitingAsync());

        Assert.Equal(HttpStatusCode.OK, await PostAsync(Message(1, "hello"), TelegramDesk.Secret));

        Assert.Equal(1, await WaitingAsync());
    }

    [Fact]
    public async Task Many_deliveries_at_once_are_all_stored_and_none_is_held_to_the_limit_of_the_page()
    {
        var answers = await Task.WhenAll(Enumerable.Range(1, 40).Select(id => PostAsync(Message(id, "hello"), TelegramDesk.Secret)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer));
        Assert.Equal(40, await WaitingAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("another")]
    public async Task Whoever_does_not_know_the_secret_is_turned_away(string? secret)
    {
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(Message(1, "hello"), secret));
        Assert.Equal(0, await WaitingAsync());
    }

    [Fact]
    public async Task A_body_that_is_larger_than_any_update_is_turned_away()
    {
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync(Message(1, new string('x', 2 << 20)), TelegramDesk.Secret));
        Assert.Equal(0, await WaitingAsync());
    }

    [Fact]
    public async Task What_cannot_be_read_is_confirmed_so_that_it_does_not_hold_up_what_follows()
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync("{ this is no JSON", TelegramDesk.Secret));
        Assert.Equal(0, await WaitingAsync());
    }

    [Fact]
    public async Task While_the_bot_does_not_know_who_it_is_updates_must_come_again()
    {
        telegram.Always("getMe", (_, _) => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync(Message(1, "hello"), TelegramDesk.Secret));
        Assert.Equal(0, await WaitingAsync());
    }

    private async Task<HttpStatusCode> PostAsync(string body, string? secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/telegram/in")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (secret is not null)
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        using var response = await client.SendAsync(request, Stop);
        return response.StatusCode;
    }

    private Task<long> WaitingAsync() => app.Services.GetRequiredService<InboxStore>().CountWaitingAsync(Stop);

    private static string Message(int id, string text) => $$$"""
        {"update_id":{{{id}}},"message":{"message_id":{{{id}}},"date":1700000000,"text":"{{{text}}}",
        "chat":{"id":5,"type":"private","first_name":"A"},"from":{"id":5,"is_bot":false,"first_name":"A"} } }
        """;
}
