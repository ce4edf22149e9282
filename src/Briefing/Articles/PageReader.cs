using AngleSharp.Html.Parser;

namespace Briefing.Articles;

/// <summary>Reads the article out of a web page.</summary>
public static class PageReader
{
    private const int MinLetters = 80;

    /// <summary>Reads <paramref name="html"/>; never throws, whatever stands in it.</summary>
    /// <param name="html">The page, decoded.</param>
    /// <param name="url">Where the page comes from, or null when that is not known.</param>
    public static PageReading Read(string html, Uri? url)
    {
        if (HtmlGuard.Refuse(html) is { } refusal) return new PageReading.Unreadable(refusal);
        var page = new HtmlParser().ParseDocument(html);
        var metadata = PageMetadata.Of(page, url);
        var text = string.Join("\n\n", ArticleBody.Find(page, url, metadata.Title));
        return text.Count(char.IsLetter) < MinLetters
            ? new PageReading.Unreadable("The page holds no article")
            : new PageReading.Read(metadata.ToArticle(text));
    }
}
