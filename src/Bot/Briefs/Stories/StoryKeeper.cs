using Bot.Articles;
using Bot.Storage;
using Briefing.Stories;

namespace Bot.Briefs.Stories;

/// <summary>Finds for each article the story that it goes on with, or begins one.</summary>
internal sealed class StoryKeeper(
    Database database, StoryStore stories, RelatedArticleStore related, ArticleStore articles, TopicCatalogue topics,
    TimeProvider clock)
{
    private const int MostNames = 40;
    private const int MostNamesSearched = 12;
    private const int MostByNames = 30;
    private const int MostByTerms = 15;

    /// <summary>What is further apart in time is too little alike, whatever it tells.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromDays(28);

    /// <summary>The story of an article, found now unless it was before; null when there is no such article.</summary>
    /// <remarks>Made from what the store holds alone, so whoever asks first, and in which process, it is the same.</remarks>
    public async Task<Story?> OfArticleAsync(Guid id, CancellationToken cancellationToken)
    {
        while (true)
        {
            // Before anything is looked at: whatever others do from here on, also with this article, is noticed.
            var revision = await related.RevisionAsync(cancellationToken);
            if (await stories.OfArticleAsync(id, cancellationToken) is { } story)
                return story;
            if (await articles.FindAsync(id, cancellationToken) is not { } article)
                return null;
            await TryAssignAsync(article, revision, cancellationToken);
        }
    }

    /// <summary>Gives an article its story, unless others did so with this or another article meanwhile.</summary>
    private async Task TryAssignAsync(StoredArticle article, string revision, CancellationToken cancellationToken)
    {
        var names = await related.NamesAsync(article.Id, MostNames, cancellationToken);
        var when = article.Text.Published ?? article.StoredAt;
        var described = StoryArticle.Of(
            article.Id, when, names.Select(name => StorableText.NameKey(name.Name)), article.Text.Title, article.Text.Text);
        var story = await StoryLikeAsync(described, names, cancellationToken) ?? Guid.CreateVersion7(clock.GetUtcNow());
        var about = ArticleTopics.Of(await topics.NamesAsync(cancellationToken), names, article.Text.Title, article.Text.Text);
        await database.WriteAsync(async connection =>
        {
            if (!await related.AdvanceAsync(connection, revision, cancellationToken))
                return false;
            await StoryStore.AddAsync(connection, article.Id, when, story, [.. about.Select(topic => topic.Name)], cancellationToken);
            await NewsQueueStore.AssignAsync(connection, article.Id, cancellationToken);
            return true;
        }, cancellationToken);
    }

    /// <summary>The story of the article most like it; of equally alike ones the oldest story.</summary>
    private async Task<Guid?> StoryLikeAsync(
        StoryArticle article, IReadOnlyList<(string Name, int Mentions)> names, CancellationToken cancellationToken)
    {
        var (from, until) = (article.When - Window, article.When + Window);
        var byNames = await related.NamingAsync(
            names.Take(MostNamesSearched).Select(name => name.Name), from, until, MostByNames, cancellationToken);
        var byTerms = await articles.SearchAsync([.. article.Terms.Order(StringComparer.Ordinal)], MostByTerms, cancellationToken);
        var candidates = byNames.Concat(byTerms.Select(found => found.ArticleId)).Where(id => id != article.Id).Distinct().ToList();
        if (candidates.Count == 0)
            return null;
        return (await related.DescribeAsync(candidates, from, until, cancellationToken))
            .Select(other => (other.Story, Likeness: StoryGroups.Likeness(article, other.Article)))
            .Where(other => other.Likeness >= StoryGroups.LeastLikeness)
            .OrderByDescending(other => other.Likeness)
            .ThenBy(other => other.Story)
            .Select(other => (Guid?)other.Story)
            .FirstOrDefault();
    }
}
