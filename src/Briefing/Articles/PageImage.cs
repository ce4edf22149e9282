using AngleSharp.Dom;

namespace Briefing.Articles;

/// <summary>The article's lead image with its credit, by JSON-LD, or by the figure that shows it.</summary>
internal static class PageImage
{
    private const string Credits =
        "[itemprop~='creditText' i], [itemprop~='copyrightHolder' i], [class*='credit' i], [class*='copyright' i]";

    // Drawings and moving images are seldom the photo that a story opens with, and no messenger shows them as one.
    private static readonly string[] OtherKinds = [".svg", ".gif"];

    /// <summary>The image, or null when the page has none or does not say whose it is.</summary>
    public static LeadImage? Of(IDocument page, MetaTags meta, IReadOnlyList<DescribedImage> described, Uri? url)
    {
        foreach (var image in described)
        {
            if (ImageCredit.Clean(image.Credit) is { } credit && Address(image.Url, page, url) is { } address)
                return new LeadImage(address, credit);
        }
        var lead = Address(meta.First("og:image", "og:image:url", "twitter:image"), page, url)
            ?? described.Select(image => Address(image.Url, page, url)).FirstOrDefault(address => address is not null);
        return lead is null ? FirstShown(page, url) : OfFigure(page, lead, url) ?? FirstShown(page, url);
    }

    /// <summary>The page's own image, when a figure shows it and says whose it is.</summary>
    private static LeadImage? OfFigure(IDocument page, Uri lead, Uri? url) => page.QuerySelectorAll("figure")
        .Where(figure => Images(figure, page, url).Any(image => FileOf(image) == FileOf(lead)))
        .Select(CreditOf)
        .FirstOrDefault(credit => credit is not null) is { } found ? new LeadImage(lead, found) : null;

    /// <summary>The first figure of the article, when it says whose image it shows.</summary>
    private static LeadImage? FirstShown(IDocument page, Uri? url)
    {
        var figure = page.QuerySelector("article figure:has(img), main figure:has(img)") ?? page.QuerySelector("figure:has(img)");
        return figure is not null && CreditOf(figure) is { } credit && Images(figure, page, url).FirstOrDefault() is { } image
            ? new LeadImage(image, credit)
            : null;
    }

    private static IEnumerable<Uri> Images(IElement figure, IDocument page, Uri? url) => figure.QuerySelectorAll("img")
        .SelectMany(image => new[] { image.GetAttribute("src"), image.GetAttribute("data-src") })
        .Select(written => Address(written, page, url))
        .OfType<Uri>();

    private static string? CreditOf(IElement figure) =>
        figure.QuerySelectorAll(Credits).Select(element => ImageCredit.Clean(element.TextContent)).FirstOrDefault(credit => credit is not null)
        ?? ImageCredit.In(figure.QuerySelector("figcaption")?.TextContent);

    private static string FileOf(Uri image) => image.Segments[^1].ToLowerInvariant();

    private static Uri? Address(string? written, IDocument page, Uri? url)
    {
        if (string.IsNullOrWhiteSpace(written))
            return null;
        var isWhole = (url ?? Base(page)) is { } from
            ? Uri.TryCreate(from, written.Trim(), out var address)
            : Uri.TryCreate(written.Trim(), UriKind.Absolute, out address);
        return isWhole && address!.Scheme is "http" or "https"
            && !OtherKinds.Any(kind => address.AbsolutePath.EndsWith(kind, StringComparison.OrdinalIgnoreCase))
                ? address
                : null;
    }

    private static Uri? Base(IDocument page) =>
        Uri.TryCreate(page.QuerySelector("base[href]")?.GetAttribute("href"), UriKind.Absolute, out var address) ? address : null;
}
