using Bot.Articles.Reading;
using Bot.Settings;
using Bot.Storage;

namespace Bot.Articles.Importing;

/// <summary>
/// Stores the demo articles of <c>config/articles</c> when the service starts on a store that never held any article.
/// </summary>
internal sealed partial class DemoContent(
    ArticleImporter importer, ArticleStore articles, RememberedStore remembered,
    ILogger<DemoContent> logger) : IHostedService
{
    private const string Key = "demo-articles";

    public Task StartAsync(CancellationToken cancellationToken) =>
        StoreAsync([.. Folders().Where(Directory.Exists).TakeLast(1)], cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>
    /// Does it once in the life of a store: whoever removes the demo articles does not get them back.
    /// </summary>
    internal async Task StoreAsync(IReadOnlyList<string> folders, CancellationToken cancellationToken)
    {
        if ((await remembered.StartingWithAsync(Key, cancellationToken)).Count > 0)
            return;
        var isEmpty = await articles.CountAsync(cancellationToken) == 0;
        if (isEmpty)
        {
            var report = new ImportReport();
            var order = new ImportOrder(folders, Stream.Null, new ReadingProgress());
            await importer.ImportAsync(order, report, cancellationToken);
            LogStored(report.New);
            foreach (var failure in report.Failures)
                LogFailure(failure.File, failure.Line, failure.Reason);
        }
        await remembered.SetAsync(Key, isEmpty ? "stored" : "not wanted", cancellationToken);
    }

    private static IEnumerable<string> Folders() =>
        BotConfiguration.Folders().Select(folder => Path.Combine(folder, "articles"));

    [LoggerMessage(LogLevel.Information, "{Count} demo articles stored")]
    private partial void LogStored(int count);

    [LoggerMessage(LogLevel.Warning, "Demo article {File}, line {Line}: {Reason}")]
    private partial void LogFailure(string file, int? line, string reason);
}
