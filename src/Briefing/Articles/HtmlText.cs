using AngleSharp.Html.Parser;

namespace Briefing.Articles;

/// <summary>Makes plain text of fragments of HTML, such as feeds carry.</summary>
public static class HtmlText
{
    /// <summary>The fragment's paragraphs, parted by blank lines, without pictures' credits, sharing links and the like; empty when it holds no text.</summary>
    /// <param name="html">Any text; what a parser cannot handle safely gives an empty text.</param>
    public static string Of(string html) => string.Join("\n\n", Paragraphs(html).Where(paragraph => !Furniture.IsFurniture(paragraph)));

    /// <summary>The fragment's text on one line.</summary>
    internal static string OneLine(string html) =>
        html.AsSpan().ContainsAny('<', '&') ? string.Join(" ", Paragraphs(html)) : html;

    private static IReadOnlyList<string> Paragraphs(string html)
    {
        if (HtmlGuard.Refuse(html) is not null) return [];
        var page = new HtmlParser().ParseDocument(HalfCharacters.Replace(html));
        return page.Body is { } body ? [.. ParagraphWriter.Write(body).Select(block => block.Text)] : [];
    }
}
