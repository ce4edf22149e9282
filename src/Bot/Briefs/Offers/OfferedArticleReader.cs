using Bot.Briefs.Stories;
using Briefing.Stories;

namespace Bot.Briefs.Offers;

/// <summary>Reads articles that may be offered.</summary>
internal sealed class OfferedArticleReader(ArticleNewsReader news, StoryKeeper keeper, StoryStore stories, TimeProvider clock)
{
    /// <summary>Lines of an offer at most.</summary>
    private const int MostLines = 2;

    /// <summary>What was published longer ago is no news.</summary>
    private static readonly TimeSpan Newest = TimeSpan.FromHours(48);

    /// <summary>The article; null when it is too old, or holds no fact that can be told alone.</summary>
    public async Task<OfferedArticle?> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await news.ReadAsync(id, MostLines, cancellationToken) is not { Lines.Count: > 0 } read
            || clock.GetUtcNow() - read.When > Newest
            || await keeper.OfArticleAsync(id, cancellationToken) is not { } story)
            return null;
        return new OfferedArticle(
            read, story, await stories.TopicsOfAsync(id, cancellationToken),
            WantedPhrase.Searched(read.Article.Text.Title, read.Article.Text.Text));
    }
}
