using System.Text;
using Bot.Articles.Fetching;
using Bot.Articles.Importing;
using Bot.Articles.Reading;
using Bot.Articles;
using Bot.Conversations;
using Bot.Facts;
using Bot.Gateway;
using Bot.Outbox;
using Bot.Storage;
using Bot.Subscribers;
using Bot.Tests.Articles.Reading;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Articles.Importing;

/// <summary>The bot's importing as the service registers it, on a store of its own, with a fake web and a fake clock.</summary>
internal sealed class Newsroom : IAsyncDisposable
{
    private readonly SourceFolder data = new();
    private readonly ServiceProvider services;

    private Newsroom(Dictionary<string, string?> settings)
    {
        settings["Storage:Path"] = data.Path;
        settings.TryAdd("Fetching:RetryDelay", "00:00:00");
        var registered = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddLogging(logging => logging.AddProvider(Log).SetMinimumLevel(LogLevel.Information))
            .AddSingleton<TimeProvider>(Clock)
            .AddStorage()
            .AddGateway()
            .AddOutbox()
            .AddSubscribers()
            .AddConversations()
            .AddFacts()
            .AddArticles();
        foreach (var client in new[] { PageFetcher.NamedClient, PageFetcher.FoundClient })
            registered.AddHttpClient(client).ConfigurePrimaryHttpMessageHandler(() => Web.As(client));
        services = registered.BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2022, 1, 17, 12, 0, 0, TimeSpan.Zero));

    public FakeWeb Web { get; } = new();

    public LogLines Log { get; } = new();

    public ArticleStore Articles => Get<ArticleStore>();

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    /// <param name="settings">Settings as "Section:Key=value".</param>
    public static async Task<Newsroom> OpenAsync(params string[] settings)
    {
        var newsroom = new Newsroom(settings.Select(setting => setting.Split('=')).ToDictionary(pair => pair[0], string? (pair) => pair[1]));
        await newsroom.Get<Database>().MigrateAsync(TestContext.Current.CancellationToken);
        return newsroom;
    }

    public Task<ImportReport> ImportAsync(params string[] sources) => ImportAsync(sources, Stream.Null);

    public Task<ImportReport> ImportTypedAsync(string standardInput) =>
        ImportAsync([SourceReader.StandardInput], new MemoryStream(Encoding.UTF8.GetBytes(standardInput)));

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        data.Dispose();
    }

    private async Task<ImportReport> ImportAsync(string[] sources, Stream standardInput)
    {
        var report = new ImportReport();
        var order = new ImportOrder(sources, standardInput, new ReadingProgress());
        await Get<ArticleImporter>().ImportAsync(order, report, TestContext.Current.CancellationToken);
        return report;
    }
}
