using Bot;
using Bot.Conversations;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Browser.Tests;

/// <summary>The bot as it runs, on a free port with a store of its own, without workers; what it says comes from the test.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("bot-browser-").FullName;
    private WebApplication? app;

    /// <summary>Where the page is; the same after <see cref="StopAsync"/> and <see cref="StartAsync"/>.</summary>
    public string Url { get; private set; } = "http://127.0.0.1:0";

    /// <summary>What the bot says to plain text.</summary>
    public ScriptedNewsroom Newsroom { get; } = new();

    public static async Task<RunningBot> OpenAsync()
    {
        var bot = new RunningBot();
        await bot.StartAsync();
        return bot;
    }

    public async Task StartAsync()
    {
        var settings = new Dictionary<string, string?>
        {
            ["Storage:Path"] = folder,
            ["Web:Url"] = Url,
            ["Logging:LogLevel:Default"] = "None",
        };
        app = await BotHost.BuildAsync(settings, TestContext.Current.CancellationToken, services => services
            .RemoveAll<IHostedService>()
            .AddSingleton<IPlainTextHandler>(Newsroom)
            .AddSingleton(ScriptedNewsroom.Examples));
        await app.StartAsync(TestContext.Current.CancellationToken);
        Url = app.Urls.Single();
    }

    public async Task StopAsync()
    {
        if (app is null)
            return;
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        app = null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(folder, recursive: true);
    }
}
