using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Articles.Following;

/// <summary>Reads every followed feed from time to time while the service runs.</summary>
internal sealed partial class FeedWorker(
    SourceStore feeds, FeedFollower follower, IOptions<FeedOptions> options, TimeProvider time,
    ILogger<FeedWorker> logger)
    : BackgroundService
{
    /// <summary>How often it looks which feeds are due.</summary>
    internal static readonly TimeSpan Round = TimeSpan.FromSeconds(30);

    private readonly FeedSchedule schedule = new(options.Value);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rounds = new PeriodicTimer(Round, time);
        do
            await ReadDueAsync(stoppingToken);
        while (await rounds.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Reads the feeds that are due, one after another.</summary>
    internal async Task ReadDueAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var feed in await feeds.ListAsync(cancellationToken))
            {
                if (schedule.IsDue(feed, time.GetUtcNow()))
                    await ReadGuardedAsync(feed, cancellationToken);
            }
        }
        catch (StorageException problem)
        {
            LogStoreUnusable(problem.Message);
        }
    }

    /// <summary>Whatever one feed does to the bot, the others are read.</summary>
    private async Task ReadGuardedAsync(Source feed, CancellationToken cancellationToken)
    {
        try
        {
            await ReadAsync(feed, cancellationToken);
        }
        catch (Exception problem) when (problem is not (OperationCanceledException or StorageException))
        {
            schedule.Failed(feed.Url, time.GetUtcNow());
            LogBroke(problem, feed.Url);
        }
    }

    private async Task ReadAsync(Source feed, CancellationToken cancellationToken)
    {
        var (report, problem) = await follower.ReadAsync(feed, cancellationToken);
        if (problem is not null)
        {
            if (schedule.Failed(feed.Url, time.GetUtcNow()))
                LogFails(feed.Url, problem);
            return;
        }
        if (schedule.Succeeded(feed.Url, time.GetUtcNow()))
            LogWorksAgain(feed.Url);
        if (report.New + report.Updated > 0)
            LogRead(feed.Url, report.New, report.Updated);
    }

    [LoggerMessage(LogLevel.Information, "{Feed}: {New} new articles, {Updated} updated")]
    private partial void LogRead(Uri feed, int @new, int updated);

    [LoggerMessage(
        LogLevel.Warning, "{Feed} {Reason}; it is tried again later, and this is not repeated until it works")]
    private partial void LogFails(Uri feed, string reason);

    [LoggerMessage(LogLevel.Information, "{Feed} works again")]
    private partial void LogWorksAgain(Uri feed);

    [LoggerMessage(LogLevel.Error, "Reading {Feed} failed")]
    private partial void LogBroke(Exception problem, Uri feed);

    [LoggerMessage(LogLevel.Error, "Feeds cannot be read: {Reason}")]
    private partial void LogStoreUnusable(string reason);
}
