using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace Briefing.Articles;

/// <summary>Writes an element's text as blocks: one for each that a browser would start on a new line.</summary>
internal sealed class ParagraphWriter
{
    /// <summary>The attribute under which elements carry their number in the page.</summary>
    public const string PlaceAttribute = "data-briefing-place";

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark",
        "nobr", "q", "ruby", "rb", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    };

    private static readonly HashSet<string> Silent = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "canvas", "audio", "video", "map", "img", "picture",
        "figcaption", "button", "select", "option", "input", "textarea", "datalist", "progress", "meter", "head", "title", "link", "meta", "rp", "rt",
    };

    private readonly List<PageBlock> blocks = [];
    private readonly StringBuilder current = new();
    private readonly Stack<IElement> around = new();
    private int linkDepth;
    private int linked;
    private bool isBlankDue;

    /// <summary>The blocks in reading order.</summary>
    public static IReadOnlyList<PageBlock> Write(IElement element)
    {
        var writer = new ParagraphWriter();
        writer.around.Push(element);
        writer.Take(element);
        writer.EndBlock();
        return writer.blocks;
    }

    private void Take(INode node)
    {
        switch (node)
        {
            case IText text:
                Append(text.Data);
                break;
            case IElement { LocalName: "br" } lineBreak:
                TakeLineBreak(lineBreak);
                break;
            case IElement element when !Silent.Contains(element.LocalName):
                Take(element);
                break;
        }
    }

    private void Take(IElement element)
    {
        var isLink = element.LocalName == "a" && element.HasAttribute("href");
        var isCell = element.LocalName is "td" or "th";
        var isBlock = !isCell && !Inline.Contains(element.LocalName);
        isBlankDue |= isCell;
        if (isBlock)
        {
            EndBlock();
            around.Push(element);
        }

        linkDepth += isLink ? 1 : 0;
        foreach (var child in element.ChildNodes) Take(child);
        linkDepth -= isLink ? 1 : 0;
        isBlankDue |= isCell;
        if (!isBlock) return;
        EndBlock();
        around.Pop();
    }

    /// <summary>A break after a finished sentence, or two in a row, part paragraphs; a break inside a sentence is a blank.</summary>
    private void TakeLineBreak(IElement lineBreak)
    {
        var next = lineBreak.NextSibling;
        while (next is IText text && string.IsNullOrWhiteSpace(text.Data)) next = next.NextSibling;
        var isDouble = next is IElement { LocalName: "br" };
        if (isDouble || (current.Length > 0 && current[^1] is '.' or '!' or '?' or '”' or '"' or ':' or '»' or '…')) EndBlock();
        else isBlankDue = true;
    }

    private void Append(string text)
    {
        foreach (var unit in text)
        {
            if (char.IsWhiteSpace(unit)) isBlankDue = true;
            if (char.IsWhiteSpace(unit) || unit is '\u200B' or '\uFEFF' or '\u00AD' or '\0') continue;
            if (isBlankDue && current.Length > 0) current.Append(' ');
            isBlankDue = false;
            current.Append(unit);
            if (linkDepth > 0) linked++;
        }
    }

    private void EndBlock()
    {
        if (current.Length > 0)
        {
            var numbered = around.Select(element => element.GetAttribute(PlaceAttribute)).FirstOrDefault(number => number is not null);
            var place = numbered is null ? -1 : int.Parse(numbered, CultureInfo.InvariantCulture);
            blocks.Add(new PageBlock(current.ToString(), around.Peek().LocalName, linked, place));
        }

        current.Clear();
        linked = 0;
        isBlankDue = false;
    }
}
