using AngleSharp.Html.Parser;

namespace Briefing.Articles;

/// <summary>Reads the article out of a web page.</summary>
public static class PageReader
{
    private const int MinLetters = 80;

    /// <summary>When the text in the page's JSON-LD is this many times what its elements hold, it is the article.</summary>
    private const double MaxLoss = 1.5;

    /// <summary>Reads <paramref name="html"/>; never throws, whatever stands in it.</summary>
    /// <param name="html">The page, decoded.</param>
    /// <param name="url">Where the page comes from, or null when that is not known.</param>
    public static PageReading Read(string html, Uri? url)
    {
        if (HtmlGuard.Refuse(html) is { } refusal) return new PageReading.Unreadable(refusal);
        var page = new HtmlParser().ParseDocument(HalfCharacters.Replace(html));
        var metadata = PageMetadata.Of(page, url);
        var shown = string.Join("\n\n", ArticleBody.Find(page, url, metadata.Title));
        var described = metadata.Body is null ? "" : Described(metadata.Body);
        var text = described.Length > MaxLoss * shown.Length ? described : shown;
        return text.Count(char.IsLetter) < MinLetters
            ? new PageReading.Unreadable("The page holds no article")
            : new PageReading.Read(metadata.ToArticle(text));
    }

    /// <summary>Sites write the text there as HTML or as lines.</summary>
    private static string Described(string body) =>
        body.Contains('<', StringComparison.Ordinal)
            ? HtmlText.Of(body)
            : string.Join("\n\n", body.Split('\n').Select(HtmlText.Of).Where(line => line.Length > 0));
}
