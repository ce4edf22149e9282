using Bot.Articles;
using Briefing.Facts;

namespace Bot.Briefs.Stories;

/// <summary>An article with the facts that tell its news, each in a sentence.</summary>
/// <param name="Article">The article.</param>
/// <param name="Lines">What opens it first; empty when nothing in it can stand alone.</param>
internal sealed record ArticleNews(StoredArticle Article, IReadOnlyList<Fact> Lines)
{
    /// <summary>When it was published, else stored.</summary>
    public DateTimeOffset When => Article.Text.Published ?? Article.StoredAt;

    /// <summary>What it is known by in a list.</summary>
    public Headline Headline => Headline.Of(Article);
}
