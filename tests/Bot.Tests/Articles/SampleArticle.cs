using Bot.Articles;
using Briefing.Articles;
using Briefing.Facts;
using Briefing.Language;

namespace Bot.Tests.Articles;

/// <summary>Articles for tests whose facts are their sentences.</summary>
internal static class SampleArticle
{
    /// <summary>An article; each sentence of <paramref name="text"/> is a fact about <paramref name="subject"/>.</summary>
    public static ArticleToStore Of(
        string text, string? id = null, string? url = null, string? title = "Unrest in Almaty", string subject = "Kazakhstan")
    {
        var published = new DateTimeOffset(2022, 1, 9, 18, 30, 0, TimeSpan.FromHours(6));
        var article = new ArticleText(title, text, published, "A. Reporter", "The Courier", "en");
        var facts = SentenceSplitter.Split(text)
            .Select((place, ordinal) => new ExtractedFact(
                ordinal, place, subject, place.Of(text), FactStatus.Confirmed, null, null, null, new DateOnly(2022, 1, 9)))
            .ToList();
        var names = new[] { new ArticleName(subject, NameKind.Place, null, 1) };
        return new ArticleToStore(id, url is null ? null : new Uri(url), "The Courier", article, facts, names);
    }
}
