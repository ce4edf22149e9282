using System.Globalization;
using System.Text.Json;
using Bot;
using Bot.Articles.Importing;
using Bot.Articles.Reading;
using Bot.Gateway;
using Bot.Storage;
using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EndToEnd.Tests;

/// <summary>The whole bot with its workers, on a store of its own with the demo articles, polling the emulator.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    /// <summary>Who may push alerts.</summary>
    public const long AdminId = 1;

    private static long lastReader = 1_000;

    private readonly Emulator emulator;
    private readonly string token = $"666:{Guid.NewGuid():N}";
    private readonly string folder = Directory.CreateTempSubdirectory("bot-end-to-end-").FullName;
    private readonly BotLine line = new();
    private WebApplication? app;

    private RunningBot(Emulator emulator) => this.emulator = emulator;

    /// <summary>The running service, for what a test has to do behind the readers' backs.</summary>
    public IServiceProvider Services => app!.Services;

    /// <summary>How many messages it has sent so far, to whomever.</summary>
    public int MessagesSent => line.Calls.Count(call => call.Method == "sendMessage");

    public static async Task<RunningBot> StartNewAsync(Emulator emulator)
    {
        var bot = new RunningBot(emulator);
        await bot.StartAsync();
        return bot;
    }

    /// <summary>Starts it, after <see cref="StopAsync"/> again on the same store.</summary>
    public async Task StartAsync()
    {
        app = await BotHost.BuildAsync(Settings(), TestContext.Current.CancellationToken, services =>
        {
            services.AddLogging(logging => logging.ClearProviders().AddProvider(line.Troubles));
            services.AddHttpClient(TelegramConnection.SendingClient).AddHttpMessageHandler(() => new EmulatorQuirks(line));
            services.AddHttpClient(TelegramConnection.PollingClient).AddHttpMessageHandler(() => new EmulatorQuirks(line));
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Stops it as a host does that is asked to end.</summary>
    public async Task StopAsync()
    {
        if (app is null)
            return;
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        app = null;
    }

    /// <summary>Somebody who has never written to this bot.</summary>
    /// <param name="language">Of the person's app.</param>
    public Reader NewReader(string language = "en") => new(emulator, line, token, Interlocked.Increment(ref lastReader), language);

    /// <summary>A group or channel.</summary>
    /// <param name="type">As Telegram says it: "supergroup" or "channel".</param>
    /// <param name="title">What it is called.</param>
    /// <param name="administrators">Who has a say there.</param>
    public Room NewRoom(string type, string title, params IReadOnlyList<Reader> administrators)
    {
        var number = Interlocked.Increment(ref lastReader);
        var room = new Room(-1_000_000_000_000 - number, type, title, $"room{number}");
        line.Chats.Add(room, [.. administrators.Select(reader => reader.Id)]);
        return room;
    }

    /// <summary>Somebody who may push alerts.</summary>
    public Reader NewAdmin() => new(emulator, line, token, AdminId);

    /// <summary>Stores articles, and waits until all of them have their stories and whoever follows them has been seen to.</summary>
    public async Task PublishAsync(params IReadOnlyList<object> articles)
    {
        await ImportAsync(articles);
        var database = Services.GetRequiredService<Database>();
        await Waiting.ForAsync(line, "the news to be seen to", async () =>
            await database.ReadAsync(
                connection => connection.ExecuteScalarAsync<long>("select count(*) from news_queue"), TestContext.Current.CancellationToken) == 0
                ? database
                : null);
    }

    /// <summary>Stores articles in the running bot: objects as lines of <c>.jsonl</c> files hold them.</summary>
    public async Task ImportAsync(params IReadOnlyList<object> articles)
    {
        var file = Path.Combine(folder, $"{Guid.NewGuid():N}.jsonl");
        await File.WriteAllLinesAsync(file, articles.Select(article => JsonSerializer.Serialize(article)));
        var report = new ImportReport();
        await Services.GetRequiredService<ArticleImporter>().ImportAsync(
            new ImportOrder([file], Stream.Null, new ReadingProgress()), report, TestContext.Current.CancellationToken);
        Assert.Equal(articles.Count, report.New + report.Updated);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(folder, recursive: true);
        line.AssertClean();
    }

    private Dictionary<string, string?> Settings() => new()
    {
        ["Storage:Path"] = folder,
        ["Web:Url"] = "http://127.0.0.1:0",
        ["Logging:LogLevel:Default"] = "Warning",
        ["Telegram:Token"] = token,
        ["Telegram:ApiBaseUrl"] = emulator.ApiBaseUrl,
        ["Telegram:AdminIds:0"] = AdminId.ToString(CultureInfo.InvariantCulture),
        ["Alerts:Approvals"] = "0",
        ["Delivery:MessagesPerSecond"] = "0",
        ["Delivery:MessagesPerChatPerSecond"] = "0",
    };
}
