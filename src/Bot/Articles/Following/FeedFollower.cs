using System.Runtime.CompilerServices;
using Bot.Articles.Fetching;
using Bot.Articles.Importing;
using Bot.Articles.Reading;

namespace Bot.Articles.Following;

/// <summary>Reads one followed feed: fetches it when it has changed, and stores its articles.</summary>
internal sealed class FeedFollower(
    PageFetcher fetcher, DocumentReader documents, ArticleImporter importer, SourceStore feeds, TimeProvider time)
{
    /// <summary>Reads a feed.</summary>
    /// <returns>What was stored, or why the feed could not be read.</returns>
    public async Task<(ImportReport Report, string? Problem)> ReadAsync(
        Source feed, CancellationToken cancellationToken)
    {
        var report = new ImportReport();
        var fetched = await fetcher.FetchAsync(
            new FetchRequest(feed.Url, AddressTrust.Found) { ETag = feed.ETag, LastModified = feed.LastModified },
            cancellationToken);
        if (fetched is FetchResult.Failed failed)
            return (report, failed.Reason);
        var next = feed with { LastFetched = time.GetUtcNow() };
        if (fetched is FetchResult.Fetched page)
        {
            await importer.ImportAsync(Articles(feed, page, cancellationToken), report, cancellationToken);
            if (Unreadable(report, feed) is { } problem)
                return (report, problem);
            // Only now: a feed whose articles could not be stored must be sent whole again.
            next = next with { ETag = page.ETag, LastModified = page.LastModified };
        }
        await feeds.SaveAsync(next, cancellationToken);
        return (report, null);
    }

    private async IAsyncEnumerable<Submission> Articles(
        Source feed, FetchResult.Fetched page, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var submission in documents.ReadAsync(page.ToDocument(feed.Url.AbsoluteUri), cancellationToken))
        {
            // The feed itself is followed already.
            if (submission is not Submission.Subscription)
                yield return submission;
        }
    }

    /// <summary>
    /// Why nothing could be read, when that is what happened; single articles that fail do not make a feed fail.
    /// </summary>
    private static string? Unreadable(ImportReport report, Source feed) =>
        report is { HasStored: false, Failures: [var only] } && only.File == feed.Url.AbsoluteUri && only.Line is null
            ? only.Reason
            : null;
}
