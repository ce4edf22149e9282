using Bot.Articles;
using Briefing.Summaries;

namespace Bot.Briefs;

/// <summary>One article in a list of news.</summary>
/// <param name="Title">Its headline, else its most telling sentence.</param>
/// <param name="Source">The publication.</param>
/// <param name="Url">Where readers find it, or null.</param>
/// <param name="Published">When it was published, or null.</param>
/// <param name="StoredAt">When it came into the store.</param>
internal sealed record Headline(string Title, string Source, Uri? Url, DateTimeOffset? Published, DateTimeOffset StoredAt)
{
    private const int MostWords = 60;

    /// <summary>The article's line.</summary>
    public static Headline Of(StoredArticle article) => new(
        article.Text.Title ?? Opening(article.Text.Text),
        article.Text.Site ?? article.Source,
        article.Url ?? article.Text.CanonicalUrl,
        article.Text.Published,
        article.StoredAt);

    private static string Opening(string text) =>
        Summariser.Summarise(null, text, MostWords) is [var first, ..] ? first.Of(text) : "…";
}
