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

    /// <summary>The article's paragraphs in order; empty when the page holds none.</summary>
    /// <param name="page">Is stripped: all metadata must have been read.</param>
    /// <param name="url">Where the page comes from, or null.</param>
    /// <param name="title">The article's headline, or null.</param>
    public static IReadOnlyList<string> Find(IHtmlDocument page, Uri? url, string? title)
    {
        PageStripper.Strip(page);
        if (page.Body is not { } body) return [];
        Number(body);
        var kept = Kept(page, url, title);
        var container = kept.Count == 0 ? body : Container(body, kept);
        var first = PlaceOf(container);
        var last = PlaceOf(Last(container));
        return BlockSelection.Select(ParagraphWriter.Write(body), first, last, [.. kept.Keys], title);
    }

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
    private static IElement Container(IElement body, Dictionary<int, int> kept)
    {
        var held = new Dictionary<IElement, int>();
        Weigh(body);
        var container = body;
        while (container.Children.FirstOrDefault(child => held[child] >= MinHeld * held[body]) is { } smaller) container = smaller;
        return container;

        int Weigh(IElement element) => held[element] = kept.GetValueOrDefault(PlaceOf(element)) + element.Children.Sum(Weigh);
    }
}
