using Bot.Briefs.Stories;
using Bot.Gateway;
using Bot.Subscribers;

namespace Bot.Briefs.Offers;

/// <summary>Finds those whom an article is offered to.</summary>
internal sealed class OfferFollowers(
    FollowerStore followers, FollowedWordStore words, FollowStore follows, NewsReaderStore readers, GivenFactStore given)
{
    /// <summary>The next of those who follow the article and want news before the digest.</summary>
    /// <param name="article">The article.</param>
    /// <param name="after">The key of the last follower before these; empty: from the first on.</param>
    /// <param name="limit">Looks at so many followers.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The last follower looked at, null when there are no more; and those whom it is offered to.</returns>
    public async Task<(string? Reached, IReadOnlyList<NewsReader> Readers)> PageAsync(
        OfferedArticle article, string after, int limit, CancellationToken cancellationToken)
    {
        var query = new FollowerQuery(
            [.. article.Topics.Select(topic => topic.Key)], article.Story.Id, await WordsInAsync(article, cancellationToken));
        var page = await followers.PageAsync(query, after, limit, cancellationToken);
        var reached = page.Count < limit ? null : page[^1].ToString();
        return (reached, await WantingAsync(article, page, cancellationToken));
    }

    /// <summary>Those of the chats that want the article now, and to whom it tells something that they were not told.</summary>
    public async Task<IReadOnlyList<NewsReader>> WantingAsync(
        OfferedArticle article, IReadOnlyList<ChatKey> chats, CancellationToken cancellationToken)
    {
        var found = await readers.FindAsync(chats, cancellationToken);
        var wishes = await follows.FindAsync([.. found.Keys], cancellationToken);
        var told = await given.WhoWasGivenAsync(article.News.Lines[0].Id, [.. found.Keys], cancellationToken);
        return
        [
            .. chats.Select(chat => found.GetValueOrDefault(chat)).OfType<NewsReader>()
                .Where(reader => reader.Pace is not NewsPace.InDigest && !told.Contains(reader.Chat)
                    && !UnwantedNews.Is(
                        wishes.GetValueOrDefault(reader.Chat, Follows.Nothing), article.Story.Id, article.Topics, article.Searched)),
        ];
    }

    private async Task<IReadOnlyList<string>> WordsInAsync(OfferedArticle article, CancellationToken cancellationToken) =>
    [
        .. (await words.BeginningWithAsync(article.Searched.Split(' ', StringSplitOptions.RemoveEmptyEntries), cancellationToken))
            .Where(word => new Briefing.Stories.WantedPhrase(word).IsIn(article.Searched)),
    ];
}
