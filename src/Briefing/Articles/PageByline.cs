using AngleSharp.Dom;

namespace Briefing.Articles;

/// <summary>Who wrote the article, by meta tags and by the elements that show it.</summary>
internal static class PageByline
{
    private const int MaxShown = 100;

    private static readonly string[] Names =
        ["dc.creator", "dcterms.creator", "author", "article:author", "parsely-author", "sailthru.author", "byl", "citation_author", "og:article:author"];

    private static readonly string[] Places =
    [
        "[rel~='author' i]", "[itemprop~='author' i] [itemprop~='name' i]", "[itemprop~='author' i]", ".byline-name, .author-name, .authorname",
        ".byline, .p-author, .author, .article-author, .article__author, .c-byline, .post-author, .entry-author, #byline",
        "[class*='byline' i]", "[class*='author' i]",
    ];

    public static string? Of(IDocument page, MetaTags meta)
    {
        foreach (var name in Names)
        {
            if (Bylines.Join(meta.All(name).Where(IsNoAddress)) is { } byline) return byline;
        }

        foreach (var place in Places)
        {
            var shown = page.QuerySelectorAll(place).Select(Shown).FirstOrDefault(text => text.Length is > 1 and < MaxShown);
            if (Bylines.Clean(shown) is { } byline) return byline;
        }

        return null;
    }

    /// <summary>The element's first line; a date or a role often follows on the next.</summary>
    private static string Shown(IElement element)
    {
        var lines = element.TextContent.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.FirstOrDefault(line => Bylines.Clean(line) is { } names && !Datelines.Is(names)) ?? "";
    }

    private static bool IsNoAddress(string content) => !content.StartsWith("http", StringComparison.OrdinalIgnoreCase);
}
