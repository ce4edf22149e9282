using Bot.Articles;
using Bot.Facts;
using Briefing.Stories;

namespace Bot.Briefs.Stories;

/// <summary>Reads what articles tell.</summary>
internal sealed class ArticleNewsReader(ArticleStore articles, FactStore facts, TimeProvider clock)
{
    /// <summary>No topic: what is told here is the articles' own news.</summary>
    private static readonly Topic Any = new("", TopicKind.Thing, []);

    /// <summary>What one article tells; null when there is no such article.</summary>
    public async Task<ArticleNews?> ReadAsync(Guid id, int lines, CancellationToken cancellationToken) =>
        await ReadAsync([id], lines, cancellationToken) is [var news] ? news : null;

    /// <summary>What the articles of one story tell, in their order, without figures that one of them takes back.</summary>
    /// <param name="ids">The articles; unknown ones are passed over.</param>
    /// <param name="lines">Facts of each at most.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<ArticleNews>> ReadAsync(IReadOnlyList<Guid> ids, int lines, CancellationToken cancellationToken)
    {
        var stored = new List<StoredArticle>();
        foreach (var id in ids)
        {
            if (await articles.FindAsync(id, cancellationToken) is { } article)
                stored.Add(article);
        }
        var ofArticle = (await facts.OfArticlesAsync(ids, cancellationToken)).ToLookup(fact => fact.Source.ArticleId);
        var material = new BriefingMaterial(
            Any,
            [.. stored.Select(article => new SourceArticle(
                article.Id, article.Text.Title, article.Text.Text, article.Text.Published, article.StoredAt,
                [.. ofArticle[article.Id].OrderBy(fact => fact.Source.Ordinal)]))],
            [], [], clock.GetUtcNow()).WithoutWithdrawnFigures();
        return [.. stored.Select((article, at) => new ArticleNews(article, StoryLines.Of(material.Articles[at], lines)))];
    }
}
