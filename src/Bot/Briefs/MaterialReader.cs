using Bot.Articles;
using Bot.Facts;
using Briefing.Facts;
using Briefing.Language;
using Briefing.Stories;

namespace Bot.Briefs;

/// <summary>Gathers what the store holds on a topic.</summary>
internal sealed class MaterialReader(ArticleStore articles, FactStore facts, TimeProvider clock)
{
    private const int MostArticles = 40;
    private const int MostNames = 30;
    private const int MostPrepared = 60;

    /// <summary>Everything that a briefing on the topic may be composed from.</summary>
    public async Task<BriefingMaterial> ReadAsync(Topic topic, CancellationToken cancellationToken)
    {
        var found = await ArticlesAsync(topic, cancellationToken);
        var ids = found.Select(article => article.Id).ToList();
        var corrected = await facts.CorrectedOfArticlesAsync(ids, cancellationToken);
        var ofArticle = (await facts.OfArticlesAsync(ids, cancellationToken)).ToLookup(fact => fact.Source.ArticleId);
        var prepared = await facts.OfSubjectAsync(topic.Name, MostPrepared, cancellationToken);
        var described = found.Select(article => Described(article, [.. ofArticle[article.Id].OrderBy(fact => fact.Source.Ordinal)])).ToList();
        return new BriefingMaterial(
            topic,
            described,
            [.. prepared.Where(fact => fact.Source.ArticleId is null)],
            [.. corrected, .. CorrectionLinesBeside(corrected, described, new TopicMentions(topic))],
            clock.GetUtcNow()).WithoutWithdrawnFigures();
    }

    /// <summary>The newest articles that mention any of the topic's names; failing those, what a search for its name finds.</summary>
    public async Task<IReadOnlyList<StoredArticle>> ArticlesAsync(Topic topic, CancellationToken cancellationToken)
    {
        var byId = new Dictionary<Guid, StoredArticle>();
        foreach (var name in topic.OtherNames.Prepend(topic.Name).Take(MostNames))
        {
            foreach (var article in await articles.MentioningAsync(name, MostArticles, cancellationToken))
                byId.TryAdd(article.Id, article);
        }
        if (byId.Count == 0)
            await SearchAsync(topic, byId, cancellationToken);
        return [.. byId.Values.OrderByDescending(When).ThenBy(article => article.Id).Take(MostArticles)];
    }

    private async Task SearchAsync(Topic topic, Dictionary<Guid, StoredArticle> byId, CancellationToken cancellationToken)
    {
        var mentions = new TopicMentions(topic);
        foreach (var (id, _) in await articles.SearchAsync(SearchTerms.Of(topic.Name), MostArticles, cancellationToken))
        {
            if (await articles.FindAsync(id, cancellationToken) is { } article && mentions.AreIn(article.Text.Text))
                byId.TryAdd(id, article);
        }
    }

    /// <summary>What articles on the topic themselves say was wrong in something that never came into the store as it was.</summary>
    private static IEnumerable<Fact> CorrectionLinesBeside(
        IReadOnlyList<Fact> corrected, IEnumerable<SourceArticle> articles, TopicMentions mentions) =>
        articles
            .Where(article => !corrected.Any(fact => fact.Source.ArticleId == article.Id))
            .SelectMany(article => article.Facts
                .Where(fact => CorrectionLines.Is(fact.Statement))
                .Select(fact => CorrectionLines.Whole(fact, article.Text))
                .Where(fact => mentions.AreIn(article.Title ?? "") || mentions.AreIn(fact.Statement)));

    private static DateTimeOffset When(StoredArticle article) => article.Text.Published ?? article.StoredAt;

    private static SourceArticle Described(StoredArticle article, IReadOnlyList<Fact> ofArticle) =>
        new(article.Id, article.Text.Title, article.Text.Text, article.Text.Published, article.StoredAt, ofArticle)
        {
            Image = article.Text.Image,
        };
}
