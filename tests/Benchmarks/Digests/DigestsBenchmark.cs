using System.Diagnostics;
using System.Globalization;
using Bot;
using Bot.Articles;
using Bot.Articles.Importing;
using Bot.Briefs.Digests;
using Bot.Briefs.Offers;
using Bot.Briefs.Stories;
using Bot.Facts;
using Bot.Storage;
using Briefing.Articles;
using Briefing.Facts;
using Dapper;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Benchmarks.Digests;

/// <summary>
/// How punctual digests are: readers in 24 time zones want one at seven, and it is about to be seven in one of them. The
/// worker is the service's own; only the clock is set, and nothing is slow to send.
/// </summary>
internal sealed class DigestsBenchmark(InventedNews news, int readers, string? postgres)
{
    private const int Zones = 24;
    private const int Articles = 240;
    private const double Mebibyte = 1024 * 1024;

    private static readonly DateTimeOffset Minute = new(2031, 3, 3, 7, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Before = TimeSpan.FromSeconds(3);

    private readonly ShiftedClock clock = new();

    /// <summary>Runs it and prints the figures.</summary>
    /// <returns>The exit code: 1 when not everybody whose hour has come got a digest.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        clock.Set(Minute.AddHours(-1));
        await using var services = Services(folder);
        var database = services.GetRequiredService<Database>();
        await database.MigrateAsync(cancellationToken);
        await StoreNewsAsync(services, cancellationToken);
        await StoreReadersAsync(services, cancellationToken);
        await PrintPlanAsync(database, cancellationToken);
        GC.Collect();
        var atFirst = Drain.WorkingSet();

        clock.Set(Minute - Before);
        var worker = services.GetServices<IHostedService>().OfType<NewsWorker>().Single();
        await worker.StartAsync(cancellationToken);
        var drain = new Drain(database);
        var due = Enumerable.Range(0, readers).Count(number => (number % Zones) - 11 == 0);
        await drain.TakeAsync(due, cancellationToken);
        await worker.StopAsync(cancellationToken);

        Print("digests of the minute", $"{drain.Taken:N0} of {due:N0}");
        Print("first in the outbox after", $"{(drain.First!.Value - Minute).TotalMilliseconds:N0} ms");
        Print("last in the outbox after", $"{(drain.Last!.Value - Minute).TotalSeconds:N1} s");
        Print("memory before, at most, afterwards", $"{atFirst / Mebibyte:N0}, {drain.PeakBytes / Mebibyte:N0}, {AfterwardsBytes() / Mebibyte:N0} MiB");
        return drain.Taken == due ? 0 : 1;
    }

    private ServiceProvider Services(TemporaryFolder folder)
    {
        var settings = new Dictionary<string, string?> { ["Storage:Path"] = folder.File("store") };
        if (postgres is not null)
            (settings["Storage:Provider"], settings["Storage:ConnectionString"]) = ("Postgres", postgres);
        return new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddLogging()
            .AddFeatures()
            .AddSingleton<TimeProvider>(clock)
            .BuildServiceProvider();
    }

    private async Task StoreNewsAsync(ServiceProvider services, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var batch = Enumerable.Range(0, Articles).Select(number =>
        {
            var made = news.Make(number).Article;
            var text = new ArticleText(made.Title, made.Text, Minute.AddMinutes(-10 * number), null, $"Paper {number % 9}", "en");
            return new ArticleToStore(
                made.Id, null, $"Paper {number % 9}", text, FactExtractor.Extract(text), ArticleNames.Of(text.Text));
        }).ToList();
        await services.GetRequiredService<ArticleStore>().SaveAsync(batch, cancellationToken);
        Print($"{Articles} articles stored", $"{watch.Elapsed.TotalSeconds:N1} s");
        watch.Restart();
        while (await services.GetRequiredService<OfferRound>().StepAsync(cancellationToken))
        {
        }
        Print("their stories found", $"{watch.Elapsed.TotalSeconds:N1} s");
    }

    private async Task StoreReadersAsync(ServiceProvider services, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var topics = await services.GetRequiredService<StoryStore>().TopTopicsAsync(DateTimeOffset.UnixEpoch, 30, cancellationToken);
        var newest = (await services.GetRequiredService<ArticleStore>().LatestIdsAsync(1, cancellationToken))[0];
        var fact = (await services.GetRequiredService<FactStore>().OfArticleAsync(newest, cancellationToken))[0].Id;
        await new DigestReaders(services.GetRequiredService<Database>(), [.. topics.Select(topic => topic.Name)], clock.GetUtcNow())
            .StoreAsync(readers, fact, cancellationToken);
        Print($"{readers:N0} readers stored", $"{watch.Elapsed.TotalSeconds:N1} s");
    }

    private async Task PrintPlanAsync(Database database, CancellationToken cancellationToken)
    {
        var values = new { Now = Minute.ToUnixTimeMilliseconds(), Limit = DigestRound.PageSize };
        var explain = postgres is null ? "explain query plan " : "explain ";
        var plan = await database.ReadAsync(async connection =>
            (await connection.QueryAsync(explain + DigestTimeStore.DueChats, values))
                .Select(row => ((IDictionary<string, object>)row).Values.Last().ToString()).ToList(), cancellationToken);
        Print("how the due are found", $"{string.Join("; ", plan)}");
        var watch = Stopwatch.StartNew();
        await database.ReadAsync(connection => connection.QueryAsync(DigestTimeStore.DueChats, values), cancellationToken);
        Print("time to find a page of them", $"{watch.Elapsed.TotalMilliseconds:N1} ms");
    }

    private static long AfterwardsBytes()
    {
        GC.Collect();
        return Drain.WorkingSet();
    }

    private static void Print(string what, FormattableString figure) =>
        Console.WriteLine($"{what,-40} {figure.ToString(CultureInfo.InvariantCulture)}");
}
