using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Bot.Articles.Reading;

namespace Bot.Articles.Importing;

/// <summary>
/// Brings articles into the store: one task reads ahead, the processors prepare, and what is ready is stored in
/// batches,
/// in the order in which it was read.
/// </summary>
internal sealed class ArticleImporter(SourceReader sources, CopyDesk desk, ArticleStore articles, SourceStore feeds)
{
    /// <summary>How many articles are read ahead of the one being stored; bounds the memory.</summary>
    private static readonly int MostAhead = 4 * Environment.ProcessorCount;

    /// <summary>Imports sources one after another.</summary>
    /// <param name="order">What to import.</param>
    /// <param name="report">Counts while the import goes on.</param>
    /// <param name="cancellationToken">Stops the import.</param>
    /// <exception cref="OperationCanceledException">The import was stopped; what <paramref name="report"/> counts is
    /// stored.</exception>
    public Task ImportAsync(ImportOrder order, ImportReport report, CancellationToken cancellationToken) =>
        ImportAsync(ReadAsync(order, cancellationToken), report, cancellationToken);

    /// <summary>Imports what has been read already.</summary>
    /// <inheritdoc cref="ImportAsync(ImportOrder, ImportReport, CancellationToken)"/>
    public async Task ImportAsync(
        IAsyncEnumerable<Submission> submissions, ImportReport report, CancellationToken cancellationToken)
    {
        var prepared = Channel.CreateBounded<Task<Preparation>>(
            new BoundedChannelOptions(MostAhead) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = PrepareAsync(submissions, prepared.Writer, stop.Token);
        try
        {
            await StoreAsync(prepared.Reader, report, cancellationToken);
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }
    }

    /// <summary>Hands each submission to the thread pool and passes its task on, so that the order stays.</summary>
    private async Task PrepareAsync(
        IAsyncEnumerable<Submission> submissions, ChannelWriter<Task<Preparation>> prepared,
        CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var submission in submissions.WithCancellation(cancellationToken))
            {
                var preparing = Task.Run(() => desk.Prepare(submission), cancellationToken);
                await prepared.WriteAsync(preparing, cancellationToken);
            }
            prepared.Complete();
        }
        // The reader meets the problem where it waits.
        catch (Exception problem)
        {
            prepared.Complete(problem);
        }
    }

    private async Task StoreAsync(
        ChannelReader<Task<Preparation>> prepared, ImportReport report, CancellationToken cancellationToken)
    {
        var batch = new ArticleBatch(articles, report);
        await foreach (var next in prepared.ReadAllAsync(cancellationToken))
        {
            switch (await next)
            {
                case Preparation.Ready ready:
                    await batch.AddAsync(ready, cancellationToken);
                    break;
                case Preparation.Feed feed:
                    report.AddFeed(await feeds.AddAsync(feed.Address, feed.Title, cancellationToken));
                    break;
                case Preparation.Refused refused:
                    report.Add(new ImportFailure(refused.Origin.File, refused.Origin.Line, refused.Reason));
                    break;
            }
        }
        await batch.SaveAsync(cancellationToken);
    }

    private async IAsyncEnumerable<Submission> ReadAsync(
        ImportOrder order, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var source in order.Sources)
        {
            var held = sources.ReadAsync(source, order.StandardInput, order.Progress, cancellationToken);
            await foreach (var submission in held)
                yield return submission;
        }
    }
}
