using Briefing.Articles;
using Briefing.Language;

namespace Briefing.Facts;

/// <summary>Turns an article into statements that can be told one by one.</summary>
public static class FactExtractor
{
    /// <summary>Every sentence of the article's text as a statement, in reading order.</summary>
    public static IReadOnlyList<ExtractedFact> Extract(ArticleText article)
    {
        var subject = article.Title ?? article.Site ?? "";
        var asOf = article.Published is { } published ? DateOnly.FromDateTime(published.Date) : (DateOnly?)null;
        return
        [
            .. SentenceSplitter.Split(article.Text).Select((place, ordinal) => new ExtractedFact(
                ordinal, place, subject, place.Of(article.Text), FactStatus.Confirmed, null, null, null, asOf)),
        ];
    }
}
