using Bot.Briefs.Stories;

namespace Bot.Briefs.Offers;

/// <summary>An article as it is offered, with what may be followed of it.</summary>
/// <param name="News">The article and its lines, at least one.</param>
/// <param name="Story">Its story.</param>
/// <param name="Topics">Its topics, the one that it is most about first.</param>
/// <param name="Searched">Its search terms: see <see cref="Briefing.Stories.WantedPhrase.Searched"/>.</param>
internal sealed record OfferedArticle(ArticleNews News, Story Story, IReadOnlyList<NewsTopic> Topics, string Searched)
{
    /// <summary>The article.</summary>
    public Guid Id => News.Article.Id;
}
