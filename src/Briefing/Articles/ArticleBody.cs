using AngleSharp.Html.Dom;
using SmartReader;

namespace Briefing.Articles;

/// <summary>Finds the part of a page that is the article and writes its text.</summary>
internal static class ArticleBody
{
    private const string UnknownAddress = "https://unknown.invalid/";

    /// <summary>The article's paragraphs, parted by blank lines; empty when the page holds none. Changes the page.</summary>
    /// <param name="page">Its head is emptied: all metadata must have been read.</param>
    /// <param name="url">Where the page comes from, or null.</param>
    /// <param name="title">The article's headline, or null.</param>
    public static string Find(IHtmlDocument page, Uri? url, string? title)
    {
        // The reader looks for metadata of its own, and fails on some that is broken.
        if (page.Head is { } head) head.InnerHtml = "";
        page.Title = title ?? "";
        page.DocumentElement?.RemoveAttribute("lang");
        IReadOnlyList<string> paragraphs = [];
        using var reader = new Reader(url?.AbsoluteUri ?? UnknownAddress, page) { ContinueIfNotReadable = true, CharThreshold = 250 };
        reader.AddCustomOperationEnd(article => paragraphs = ParagraphWriter.Write([article]));
        reader.GetArticle();
        return string.Join("\n\n", paragraphs.Where(paragraph => !Furniture.IsFurniture(paragraph)));
    }
}
