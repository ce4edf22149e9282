using System.Data.Common;
using Bot.Briefs.Stories;
using Bot.Conversations;
using Bot.Gateway;
using Bot.Outbox;
using Bot.Storage;
using Bot.Subscribers;

namespace Bot.Briefs.Offers;

/// <summary>
/// Offers a new article to a page of those who follow it: to who wants news at once, it goes out; for the others it waits.
/// </summary>
internal sealed class OfferFanOut(
    Database database, OfferFollowers followers, CampaignStore campaigns, OfferContentStore contents, TimeProvider clock)
{
    /// <summary>Followers in a page, which are stored in one transaction with how far it has come.</summary>
    public const int PageSize = 500;

    /// <summary>An offer that could not leave for so long is no news any more.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(6);

    /// <summary>Adds the next page.</summary>
    /// <returns>The article as far as it has come; null when that was the last page.</returns>
    /// <exception cref="TurnConflictException">Another process has taken it further meanwhile, a fact of it has ended, or a reader was forgotten.</exception>
    public async Task<QueuedArticle?> AddPageAsync(
        QueuedArticle queued, OfferedArticle article, CancellationToken cancellationToken)
    {
        var forgotten = await ForgottenReadersStore.NoteAsync(database, cancellationToken);
        var (reached, readers) = await followers.PageAsync(article, queued.Reached, PageSize, cancellationToken);
        var now = clock.GetUtcNow();
        var waiting = readers
            .Select(reader => (reader.Chat, Due: DueAt(reader, now)))
            .Where(reader => reader.Due is not null)
            .Select(reader => (reader.Chat, reader.Due!.Value)).ToList();
        var atOnce = readers.Where(reader => DueAt(reader, now) is null).ToList();
        await database.WriteAsync(async connection =>
        {
            await ForgottenReadersStore.MustBeAsync(database, connection, forgotten, cancellationToken);
            await NewsQueueStore.MoveAsync(connection, queued, reached ?? queued.Reached, cancellationToken);
            await OfferAsync(connection, article, atOnce, now, cancellationToken);
            await WaitingOfferStore.AddAsync(connection, article.Id, waiting, now, cancellationToken);
            if (reached is null)
                await NewsQueueStore.EndAsync(connection, queued, cancellationToken);
            return true;
        }, cancellationToken);
        return reached is null ? null : queued with { Reached = reached };
    }

    /// <summary>Not before when a reader is to get it; null: now.</summary>
    private static DateTimeOffset? DueAt(NewsReader reader, DateTimeOffset now) =>
        reader.Quiet?.EndAfter(now) ?? (reader.Pace is NewsPace.Hourly ? now : null);

    private async Task OfferAsync(
        DbConnection connection, OfferedArticle article, List<NewsReader> readers, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        foreach (var group in readers.GroupBy(reader => (reader.Wording, reader.Thread)))
        {
            IReadOnlyList<ChatKey> chats = [.. group.Select(reader => reader.Chat)];
            if (group.Key.Thread is null)
            {
                var content = await contents.EnsureAsync(connection, article, group.Key.Wording, cancellationToken);
                await campaigns.AddAsync(
                    connection, new CampaignContent(article.Id, content, OutboxPriority.Digest, now + Lifetime), chats, cancellationToken);
            }
            else
            {
                await campaigns.AddOwnAsync(
                    connection, article.Id, [.. group.Select(reader => Own(article, reader, now))], cancellationToken);
            }
            if (!await GivenFactStore.AddOfCampaignAsync(
                connection, article.Id, chats, group.Key.Thread, [.. article.News.Lines.Select(fact => fact.Id)], now, cancellationToken))
                throw new TurnConflictException();
        }
    }

    /// <summary>Messages that go to a topic of a forum share no content, which has no place in it for that.</summary>
    private static OutboxEntry Own(OfferedArticle article, NewsReader reader, DateTimeOffset now) =>
        new(OutboxPriority.Digest, OfferTexts.One(reader.Chat, reader.Wording, article, now) with { Thread = reader.Thread })
        {
            SendBy = now + Lifetime,
            About = OfferContentStore.About(article),
        };
}
