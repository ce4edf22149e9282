using System.Globalization;
using AngleSharp.Dom;

namespace Briefing.Articles;

/// <summary>
/// What a page says about its article in JSON-LD, meta tags and marked-up elements. Body is the article's text from
/// JSON-LD, in which markup may stand.
/// </summary>
internal sealed record PageMetadata(
    string? Title, string? Byline, DateTimeOffset? Published, string? Site, string? Language, Uri? CanonicalUrl, string? Body)
{
    public static PageMetadata Of(IDocument page, Uri? url)
    {
        var described = JsonLd.Of(page);
        var meta = MetaTags.Of(page);
        var canonical = CanonicalOf(page, meta, url);
        var site = Titles.Tidy(meta.First("og:site_name", "application-name", "dc.publisher") ?? described.Site);
        var headings = page.QuerySelectorAll("h1, h2").Take(20).Select(h => Titles.Tidy(h.TextContent)).OfType<string>().ToList();
        var title = described.Headline
            ?? meta.First("og:title", "dc.title", "dcterms.title", "twitter:title", "headline", "title", "sailthru.title") ?? page.Title;
        return new PageMetadata(
            Titles.Clean(title, headings, site, (canonical ?? url)?.Host) ?? headings.FirstOrDefault(),
            described.Byline ?? PageByline.Of(page, meta),
            described.Published ?? PagePublished.Of(page, meta),
            site,
            LanguageCode(page.DocumentElement?.GetAttribute("lang") ?? page.DocumentElement?.GetAttribute("xml:lang"))
                ?? LanguageCode(meta.First("og:locale", "content-language", "dc.language", "inlanguage", "language"))
                ?? LanguageCode(described.Language),
            canonical,
            described.Body);
    }

    /// <summary>The article with these and the given text.</summary>
    public ArticleText ToArticle(string text) =>
        new(Title, text, Published, Byline, Site, Language ?? LanguageGuess.Of(text)) { CanonicalUrl = CanonicalUrl };

    private static Uri? CanonicalOf(IDocument page, MetaTags meta, Uri? url)
    {
        var written = page.QuerySelector("link[rel~='canonical' i]")?.GetAttribute("href") ?? meta.First("og:url");
        if (string.IsNullOrWhiteSpace(written)) return null;
        var isWhole = url is null ? Uri.TryCreate(written.Trim(), UriKind.Absolute, out var address) : Uri.TryCreate(url, written.Trim(), out address);
        return isWhole && address!.Scheme is "http" or "https" ? address : null;
    }

    private static string? LanguageCode(string? written)
    {
        var code = written?.Trim().Split('-', '_', ',', ';')[0].ToLowerInvariant();
        if (code is { Length: > 3 }) code = CultureInfo.GetCultures(CultureTypes.NeutralCultures)
            .FirstOrDefault(culture => culture.EnglishName.Equals(code, StringComparison.OrdinalIgnoreCase))?.TwoLetterISOLanguageName;
        return code is { Length: 2 } && code.All(char.IsAsciiLetter) ? code : null;
    }
}
