using Bot.Briefs.Stories;
using Bot.Conversations;
using Bot.Storage;

namespace Bot.Briefs.Offers;

/// <summary>One look at the new articles: each gets its story, then it is offered; and what has waited goes out.</summary>
internal sealed partial class OfferRound(
    Database database, NewsQueueStore queue, StoryKeeper keeper, OfferedArticleReader articles, OfferDelivery delivery,
    ILogger<OfferRound> logger)
{
    private const int MostArticles = 20;

    /// <summary>Does a part of what there is to do now.</summary>
    /// <returns>Whether there may be more.</returns>
    public async Task<bool> StepAsync(CancellationToken cancellationToken)
    {
        var more = await EachAsync(
            await queue.UnassignedAsync(MostArticles, cancellationToken), article => keeper.OfArticleAsync(article.Id, cancellationToken));
        if (!await delivery.HasRoomAsync(cancellationToken))
            return more;
        more |= await EachAsync(
            await queue.ToOfferAsync(MostArticles, cancellationToken), article => OfferAsync(article, cancellationToken));
        return await delivery.StepAsync(cancellationToken) || more;
    }

    /// <summary>Drops a part of what offers said that nothing refers to any more.</summary>
    public Task SweepAsync(CancellationToken cancellationToken) => delivery.SweepAsync(cancellationToken);

    /// <summary>Adds pages until everybody has it or the sender has enough to do.</summary>
    private async Task OfferAsync(QueuedArticle article, CancellationToken cancellationToken)
    {
        if (await articles.ReadAsync(article.Id, cancellationToken) is not { } offered)
        {
            await database.WriteAsync(async connection =>
            {
                await NewsQueueStore.EndAsync(connection, article, cancellationToken);
                return true;
            }, cancellationToken);
            return;
        }
        for (var next = article; next is not null && await delivery.HasRoomAsync(cancellationToken);)
            next = await delivery.AddPageAsync(next, offered, cancellationToken);
    }

    /// <summary>Takes a step with each; one that cannot be taken further holds up no other.</summary>
    /// <returns>Whether all were taken and there may be more.</returns>
    private async Task<bool> EachAsync(IReadOnlyList<QueuedArticle> some, Func<QueuedArticle, Task> step)
    {
        var taken = 0;
        foreach (var article in some)
        {
            try
            {
                await step(article);
                taken++;
            }
            catch (TurnConflictException)
            {
                LogTaken(logger, article.Id);
            }
            catch (Exception failure) when (failure is not (OperationCanceledException or StorageException))
            {
                LogFailure(logger, failure, article.Id);
            }
        }
        return taken == MostArticles;
    }

    [LoggerMessage(LogLevel.Error, "Article {Article} cannot be taken to those who follow it and is tried again")]
    private static partial void LogFailure(ILogger logger, Exception failure, Guid article);

    [LoggerMessage(LogLevel.Information, "Article {Article} is being offered by another process, or has changed meanwhile")]
    private static partial void LogTaken(ILogger logger, Guid article);
}
