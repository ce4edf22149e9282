using System.Collections.Concurrent;
using Bot.Storage;
using Briefing.Stories;

namespace Bot.Briefs.Digests;

/// <summary>The stories as of one moment, each read when first asked for, so that readers with the same wishes cost one look. Bounded.</summary>
/// <param name="sources">Where they are read.</param>
/// <param name="now">The moment.</param>
/// <param name="window">How old articles may be.</param>
internal sealed class StoryCache(StoryCacheSources sources, DateTimeOffset now, TimeSpan window)
{
    /// <summary>Beyond so many stories and lists a new cache is begun; a story takes some ten kilobytes.</summary>
    private const int MostRemembered = 2_000;

    private const int ArticlesOfTopic = 20;
    private const int ArticlesOfWord = 30;
    private const int TopStories = 40;
    private const int TopArticles = 3_000;
    private const int ArticlesCounted = 20;
    private const int ArticlesTold = 3;
    private const int LinesOfArticle = 3;

    private readonly ConcurrentDictionary<Guid, CachedStory?> stories = [];
    private readonly ConcurrentDictionary<string, IReadOnlyList<StoryPlace>> lists = new(StringComparer.Ordinal);

    private DateTimeOffset Since => now - window;

    /// <summary>Whether it remembers as much as it may.</summary>
    public bool IsFull => stories.Count + lists.Count > MostRemembered;

    /// <summary>Stories on a topic, by its name.</summary>
    public Task<IReadOnlyList<StoryPlace>> OnTopicAsync(string topic, CancellationToken cancellationToken)
    {
        var key = StorableText.NameKey(topic);
        return ListAsync($"topic {key}", () => sources.Places.OnTopicAsync(key, Since, ArticlesOfTopic, cancellationToken));
    }

    /// <summary>Stories whose articles hold a word or phrase.</summary>
    public Task<IReadOnlyList<StoryPlace>> WithAsync(WantedPhrase phrase, CancellationToken cancellationToken) =>
        ListAsync($"word {phrase.Terms}", async () =>
        {
            var found = await sources.Articles.SearchAsync(phrase.Terms.Split(' '), ArticlesOfWord, cancellationToken);
            var holding = new List<Guid>();
            foreach (var (id, _) in found)
            {
                if (await sources.Articles.FindAsync(id, cancellationToken) is { } article
                    && phrase.IsIn(WantedPhrase.Searched(article.Text.Title, article.Text.Text)))
                    holding.Add(id);
            }
            return holding.Count == 0 ? [] : await sources.Places.OfArticlesAsync(holding, Since, cancellationToken);
        });

    /// <summary>The stories that are most in the news.</summary>
    public Task<IReadOnlyList<StoryPlace>> TopAsync(CancellationToken cancellationToken) =>
        ListAsync("top", () => sources.Places.TopAsync(Since, TopArticles, TopStories, cancellationToken));

    /// <summary>Those of the stories in which something has happened.</summary>
    public Task<IReadOnlyList<StoryPlace>> AmongAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken) =>
        sources.Places.AmongAsync(ids, Since, cancellationToken);

    /// <summary>A story; null when nothing of it can be told.</summary>
    public async Task<CachedStory?> StoryAsync(Guid id, CancellationToken cancellationToken)
    {
        if (stories.TryGetValue(id, out var known))
            return known;
        return stories[id] = await ReadAsync(id, cancellationToken);
    }

    private async Task<IReadOnlyList<StoryPlace>> ListAsync(string key, Func<Task<IReadOnlyList<StoryPlace>>> read) =>
        lists.TryGetValue(key, out var known) ? known : lists[key] = await read();

    private async Task<CachedStory?> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        var articles = await sources.Places.ArticlesAsync(id, Since, ArticlesCounted, cancellationToken);
        var news = await sources.News.ReadAsync(
            [.. articles.Take(ArticlesTold).Select(article => article.Article)], LinesOfArticle, cancellationToken);
        var lines = news.SelectMany(article => article.Lines).ToList();
        if (lines.Count == 0)
            return null;
        var storedAt = await sources.Places.StoredAtAsync([.. lines.Select(fact => fact.Id)], cancellationToken);
        var told = new DigestStory(
            id, news[0].Headline.Title, news[0].When,
            articles.Select(article => article.Source).Distinct(StringComparer.Ordinal).Count(),
            [.. lines.Select(fact => new StoryLine(fact, storedAt[fact.Id]))]);
        return new CachedStory(
            told, news, await sources.Stories.TopicsOfAsync(news[0].Article.Id, cancellationToken),
            [.. news.Select(article => WantedPhrase.Searched(article.Article.Text.Title, article.Article.Text.Text))]);
    }
}
