using System.Globalization;
using AngleSharp.Dom;
using Briefing.Language;

namespace Briefing.Articles;

/// <summary>
/// What a page says about its article in JSON-LD, meta tags and marked-up elements. Body is the article's text from
/// JSON-LD, in which markup may stand.
/// </summary>
internal sealed record PageMetadata(
    string? Title, string? Byline, DateTimeOffset? Published, string? Site, string? Language, Uri? CanonicalUrl, string? Body)
{
    public LeadImage? Image { get; init; }

    private static readonly string[] MetaTitles =
        ["dc.title", "dcterms.title", "og:title", "twitter:title", "headline", "title", "parsely-title", "sailthru.title"];

    public static PageMetadata Of(IDocument page, Uri? url)
    {
        var described = JsonLd.Of(page);
        var meta = MetaTags.Of(page);
        var canonical = CanonicalOf(page, meta, url);
        var site = Titles.Tidy(meta.First("og:site_name", "application-name", "dc.publisher") ?? described.Site);
        var headings = page.QuerySelectorAll("h1, h2").Take(20).Select(h => Titles.Tidy(h.TextContent)).OfType<string>().ToList();
        return new PageMetadata(
            TitleOf(page, [described.Headline, described.Name, .. MetaTitles.Select(name => meta.First(name))], headings, site, (canonical ?? url)?.Host),
            described.Byline ?? PageByline.Of(page, meta),
            described.Published ?? PagePublished.Of(page, meta),
            site,
            LanguageCode(page.DocumentElement?.GetAttribute("lang") ?? page.DocumentElement?.GetAttribute("xml:lang"))
                ?? LanguageCode(meta.First("og:locale", "content-language", "dc.language", "inlanguage", "language"))
                ?? LanguageCode(described.Language),
            canonical,
            described.Body)
        {
            Image = PageImage.Of(page, meta, described.Images, url),
        };
    }

    /// <summary>The article with these and the given text.</summary>
    public ArticleText ToArticle(string text) =>
        new(Title, text, Published, Byline, Site, Language ?? LanguageGuess.Of(text)) { CanonicalUrl = CanonicalUrl, Image = Image };

    /// <summary>
    /// The first title that the page also shows, in a heading or in the window's title: some sites put a description or
    /// the site's name where the headline belongs. When it shows none of them, the first.
    /// </summary>
    private static string? TitleOf(IDocument page, IEnumerable<string?> titles, List<string> headings, string? site, string? host)
    {
        var window = Titles.Clean(page.Title, headings, site, host, isWindowTitle: true);
        var cleaned = titles.Select(title => Titles.Clean(title, headings, site, host)).OfType<string>().ToList();
        return cleaned.Find(title => headings.Contains(title, StringComparer.OrdinalIgnoreCase) || Titles.Tidy(page.Title)?.Contains(title, StringComparison.OrdinalIgnoreCase) == true)
            ?? cleaned.FirstOrDefault() ?? window ?? headings.FirstOrDefault();
    }

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
