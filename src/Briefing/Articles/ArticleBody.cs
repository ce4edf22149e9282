using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SmartReader;

namespace Briefing.Articles;

/// <summary>
/// Finds the part of a page that is the article. A readability reader says which blocks belong to it; it loses short
/// ones, lists and tables on the way, so the text is written from the page itself, around what the reader kept.
/// </summary>
internal static class ArticleBody
{
    private const string UnknownAddress = "https://unknown.invalid/";

    /// <summary>The share of the kept text that the article's element must hold.</summary>
    private const double MinHeld = 0.9;

    /// <summary>
    /// When the page's prose, taken together, is this many times what the reader found, the reader missed the article.
    /// </summary>
    private const double MaxLoss = 2.5;
    private const double MinHeldOfProse = 0.7;
    private const int MinProseLength = 80;
    private const double MaxLinkShareOfProse = 0.3;

    /// <summary>The article's paragraphs in order; empty when the page holds none.</summary>
    /// <param name="page">Is stripped: all metadata must have been read.</param>
    /// <param name="url">Where the page comes from, or null.</param>
    /// <param name="title">The article's headline, or null.</param>
    public static IReadOnlyList<string> Find(IHtmlDocument page, Uri? url, string? title)
    {
        PageStripper.Strip(page);
        if (page.Body is not { } body) return [];
        Number(body);
        var blocks = ParagraphWriter.Write(body);
        var read = Select(body, blocks, Kept(page, url, title), MinHeld, title);
        var prose = Select(body, blocks, Prose(blocks), MinHeldOfProse, title);
        return Length(prose) > MaxLoss * Length(read) ? prose : read;
    }

    private static IReadOnlyList<string> Select(IElement body, IReadOnlyList<PageBlock> blocks, Dictionary<int, int> kept, double minHeld, string? title)
    {
        if (kept.Count == 0) return [];
        var container = Container(body, kept, minHeld);
        return BlockSelection.Select(blocks, PlaceOf(container), PlaceOf(Last(container)), [.. kept.Keys], title);
    }

    private static int Length(IReadOnlyList<string> paragraphs) => paragraphs.Sum(paragraph => paragraph.Length);

    /// <summary>The places of all sentences outside links.</summary>
    private static Dictionary<int, int> Prose(IReadOnlyList<PageBlock> blocks) =>
        blocks.Where(block => block.Text.Length >= MinProseLength && block.LinkShare < MaxLinkShareOfProse)
            .GroupBy(block => block.Place).ToDictionary(place => place.Key, place => place.Sum(block => block.Text.Length));

    private static void Number(IElement body)
    {
        var number = 0;
        foreach (var element in body.QuerySelectorAll("*").Prepend(body)) element.SetAttribute(ParagraphWriter.PlaceAttribute, $"{number++}");
    }

    private static int PlaceOf(IElement element) =>
        int.Parse(element.GetAttribute(ParagraphWriter.PlaceAttribute)!, CultureInfo.InvariantCulture);

    /// <summary>The last element inside, in reading order; the element itself when there is none.</summary>
    private static IElement Last(IElement element)
    {
        while (element.LastElementChild is { } child) element = child;
        return element;
    }

    /// <summary>The numbers of the elements whose text the reader keeps, with the length of that text.</summary>
    private static Dictionary<int, int> Kept(IHtmlDocument page, Uri? url, string? title)
    {
        var copy = (IHtmlDocument)page.Clone();

        // The reader looks for metadata of its own, and fails on some that is broken.
        if (copy.Head is { } head) head.InnerHtml = "";
        copy.Title = title ?? "";
        copy.DocumentElement?.RemoveAttribute("lang");
        var kept = new Dictionary<int, int>();
        using var reader = new Reader(url?.AbsoluteUri ?? UnknownAddress, copy) { ContinueIfNotReadable = true, CharThreshold = 250 };
        reader.AddCustomOperationEnd(article =>
        {
            foreach (var block in ParagraphWriter.Write(article).Where(block => block.Place >= 0))
                kept[block.Place] = kept.GetValueOrDefault(block.Place) + block.Text.Length;
        });
        reader.GetArticle();
        return kept;
    }

    /// <summary>The smallest element that holds nearly all of the kept text.</summary>
    private static IElement Container(IElement body, Dictionary<int, int> kept, double minHeld)
    {
        var held = new Dictionary<IElement, int>();
        Weigh(body);
        var container = body;
        while (container.Children.FirstOrDefault(child => held[child] >= minHeld * held[body]) is { } smaller) container = smaller;
        return container;

        int Weigh(IElement element) => held[element] = kept.GetValueOrDefault(PlaceOf(element)) + element.Children.Sum(Weigh);
    }
}
