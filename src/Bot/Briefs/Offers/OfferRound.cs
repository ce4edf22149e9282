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
        var unassigned = await queue.UnassignedAsync(MostArticles, cancellationToken);
        foreach (var article in unassigned)
            await keeper.OfArticleAsync(article.Id, cancellationToken);
        if (!await delivery.HasRoomAsync(cancellationToken))
            return unassigned.Count == MostArticles;
        var offering = await queue.ToOfferAsync(MostArticles, cancellationToken);
        foreach (var article in offering)
            await OfferAsync(article, cancellationToken);
        var more = await delivery.StepAsync(cancellationToken);
        return more || unassigned.Count == MostArticles || offering.Count == MostArticles;
    }

    /// <summary>Drops a part of what offers said that nothing refers to any more.</summary>
    public Task SweepAsync(CancellationToken cancellationToken) => delivery.SweepAsync(cancellationToken);

    /// <summary>Adds pages until everybody has it or the sender has enough to do.</summary>
    private async Task OfferAsync(QueuedArticle article, CancellationToken cancellationToken)
    {
        try
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
        catch (TurnConflictException)
        {
            LogTaken(logger, article.Id);
        }
    }

    [LoggerMessage(LogLevel.Information, "Article {Article} is being offered by another process")]
    private static partial void LogTaken(ILogger logger, Guid article);
}
