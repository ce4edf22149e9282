using Bot.Briefs.Stories;
using Bot.Conversations;
using Bot.Gateway;
using Bot.Storage;

namespace Bot.Briefs.Offers;

/// <summary>Brings what has waited to chats that are due: one message each.</summary>
internal sealed class WaitingOfferRound(
    Database database, WaitingOfferStore waiting, OfferedArticleReader articles, OfferFollowers followers,
    NewsOutboxStore outbox, TimeProvider clock)
{
    /// <summary>Articles in a message at most: the newest.</summary>
    public const int MostArticles = 5;

    private const int PageSize = 100;

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    /// <summary>Does so for some chats that are due.</summary>
    /// <returns>Whether there may be more.</returns>
    public async Task<bool> StepAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = await waiting.DueAsync(now, PageSize, cancellationToken);
        if (due.Count == 0)
            return false;
        var offered = await OfferedAsync(due, cancellationToken);
        var letters = new List<NewsLetter>();
        var ending = new List<WaitingOffers>();
        foreach (var offer in due)
        {
            var (reader, wanted) = offered[offer.Chat];
            if (reader?.Quiet?.EndAfter(now) is { } quietUntil && wanted.Count > 0)
            {
                await waiting.DelayAsync(offer, quietUntil, cancellationToken);
                continue;
            }
            ending.Add(offer);
            if (reader is not null && wanted.Count > 0)
                letters.Add(Letter(reader, wanted, now));
        }
        try
        {
            await SendAsync(ending, letters, now, cancellationToken);
        }
        catch (TurnConflictException)
        {
            // A fact has ended meanwhile: they are made anew from what stands now.
            return true;
        }
        outbox.Remember(letters);
        return due.Count == PageSize;
    }

    private Task<bool> SendAsync(
        List<WaitingOffers> ending, List<NewsLetter> letters, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(async connection =>
        {
            var chats = letters.Select(letter => letter.Message.Chat).ToHashSet();
            var ended = await WaitingOfferStore.EndAsync(connection, ending, chats, now, cancellationToken);
            await outbox.AddAsync(connection, [.. letters.Where(letter => ended.Contains(letter.Message.Chat))], cancellationToken);
            return true;
        }, cancellationToken);

    /// <summary>What each chat still wants of what waits for it, newest first: each article is looked at once for all.</summary>
    private async Task<Dictionary<ChatKey, (NewsReader? Reader, List<OfferedArticle> Articles)>> OfferedAsync(
        IReadOnlyList<WaitingOffers> due, CancellationToken cancellationToken)
    {
        var wanted = due.ToDictionary(offer => offer.Chat, _ => ((NewsReader?)null, new List<OfferedArticle>()));
        var chatsOf = due.SelectMany(offer => offer.Articles.Select(article => (article, offer.Chat)))
            .ToLookup(pair => pair.article, pair => pair.Chat);
        foreach (var chats in chatsOf)
        {
            if (await articles.ReadAsync(chats.Key, cancellationToken) is not { } article)
                continue;
            foreach (var reader in await followers.WantingAsync(article, [.. chats], cancellationToken))
            {
                var list = wanted[reader.Chat].Item2;
                list.Add(article);
                wanted[reader.Chat] = (reader, list);
            }
        }
        return wanted.ToDictionary(pair => pair.Key, pair => (pair.Value.Item1, Newest(pair.Value.Item2)));
    }

    private static List<OfferedArticle> Newest(List<OfferedArticle> articles) =>
        [.. articles.OrderByDescending(article => article.News.When).ThenBy(article => article.Id).Take(MostArticles)];

    private static NewsLetter Letter(NewsReader reader, List<OfferedArticle> articles, DateTimeOffset now)
    {
        var lines = articles.Select(article => article.News.Lines[0]).ToList();
        return articles is [var only]
            ? new NewsLetter(
                OfferTexts.One(reader.Chat, reader.Wording, only, now) with { Thread = reader.Thread }, only.News.Lines, now + Lifetime,
                OfferContentStore.About(only))
            : new NewsLetter(
                OfferTexts.Several(reader, articles, now), lines, now + Lifetime,
                ToldDialogue.Of(articles[0].News.Headline.Title, lines, null));
    }
}
