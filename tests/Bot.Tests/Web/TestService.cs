using System.Net.Http.Json;
using System.Text.Json;
using Bot.Conversations;
using Bot.Gateway;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Bot.Tests.Web;

/// <summary>The whole service on a free port with a store of its own, without workers; it repeats what it is told.</summary>
internal sealed class TestService : IAsyncDisposable
{
    private readonly string folder;

    private TestService(WebApplication app, string folder)
    {
        this.folder = folder;
        App = app;
        Browser = NewBrowser();
    }

    public WebApplication App { get; }

    /// <summary>A client that keeps its cookies.</summary>
    public HttpClient Browser { get; }

    public Uri Url => new(App.Urls.Single());

    public static async Task<TestService> StartAsync(params (string Key, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("bot-service-").FullName;
        var all = new Dictionary<string, string?>
        {
            ["Storage:Path"] = folder,
            ["Web:Url"] = "http://127.0.0.1:0",
            ["Logging:LogLevel:Default"] = "None",
        };
        foreach (var (key, value) in settings)
            all[key] = value;
        var app = await BotHost.BuildAsync(all, TestContext.Current.CancellationToken, services => services
            .RemoveAll<IHostedService>()
            .AddSingleton<IPlainTextHandler, Echo>());
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new TestService(app, folder);
    }

    public HttpClient NewBrowser() => new() { BaseAddress = Url };

    /// <summary>Sends a message as the page does.</summary>
    public static Task<HttpResponseMessage> SayAsync(HttpClient browser, string turn, string text) =>
        browser.PostAsJsonAsync("/chat/messages", new { turn, text }, TestContext.Current.CancellationToken);

    /// <summary>The lines of a streamed reply.</summary>
    public static async Task<IReadOnlyList<JsonElement>> LinesAsync(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return [.. body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];
    }

    /// <summary>What was said before, as the page shows it on opening.</summary>
    public static async Task<IReadOnlyList<JsonElement>> EntriesAsync(HttpClient browser)
    {
        var opened = await browser.GetFromJsonAsync<JsonElement>("/chat/messages", TestContext.Current.CancellationToken);
        return [.. opened.GetProperty("entries").EnumerateArray()];
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await App.StopAsync(CancellationToken.None);
        await App.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private sealed class Echo : IPlainTextHandler
    {
        private int count;

        public int Order => 0;

        public Task<Turn?> TryHandleAsync(TurnContext context, CancellationToken cancellationToken) =>
            context.Argument == "fail"
                ? throw new InvalidOperationException("asked to")
                : Task.FromResult<Turn?>(context.Reply(
                    new MessageText($"{++count}: {context.Argument}", [new StyledSpan(0, 1, TextStyle.Bold)]),
                    new MessageButton("More", "Tell me more")));
    }
}
