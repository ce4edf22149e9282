using System.Text;
using AngleSharp.Dom;

namespace Briefing.Articles;

/// <summary>Writes an element's text as paragraphs: one for each block that a browser would start on a new line.</summary>
internal sealed class ParagraphWriter
{
    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark",
        "nobr", "q", "ruby", "rb", "rp", "rt", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    };

    private static readonly HashSet<string> Silent = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "canvas", "audio", "video", "map", "img", "picture",
        "figcaption", "button", "select", "option", "input", "textarea", "datalist", "progress", "meter", "head", "title", "link", "meta", "rp", "rt",
    };

    private readonly List<string> paragraphs = [];
    private readonly StringBuilder current = new();
    private bool isBlankDue;

    /// <summary>The paragraphs in reading order, each on one line, none empty.</summary>
    public static IReadOnlyList<string> Write(IEnumerable<INode> nodes)
    {
        var writer = new ParagraphWriter();
        foreach (var node in nodes)
        {
            writer.Take(node);
            writer.EndParagraph();
        }

        return writer.paragraphs;
    }

    private void Take(INode node)
    {
        switch (node)
        {
            case IText text:
                Append(text.Data);
                break;
            case IElement element when !Silent.Contains(element.LocalName):
                Take(element);
                break;
        }
    }

    private void Take(IElement element)
    {
        if (element.LocalName == "br")
        {
            TakeLineBreak(element);
            return;
        }

        var isBlock = !Inline.Contains(element.LocalName);
        if (isBlock && element.LocalName is not ("td" or "th")) EndParagraph();
        else if (isBlock) isBlankDue = true;
        foreach (var child in element.ChildNodes) Take(child);
        if (isBlock && element.LocalName is not ("td" or "th")) EndParagraph();
        else if (isBlock) isBlankDue = true;
    }

    /// <summary>A break after a finished sentence, or two in a row, part paragraphs; a break inside a sentence is a blank.</summary>
    private void TakeLineBreak(IElement lineBreak)
    {
        var next = lineBreak.NextSibling;
        while (next is IText text && string.IsNullOrWhiteSpace(text.Data)) next = next.NextSibling;
        var isDouble = next is IElement { LocalName: "br" };
        if (isDouble || (current.Length > 0 && current[^1] is '.' or '!' or '?' or '”' or '"' or ':' or '»' or '…')) EndParagraph();
        else isBlankDue = true;
    }

    private void Append(string text)
    {
        foreach (var unit in text)
        {
            if (char.IsWhiteSpace(unit) || unit is '\u200B' or '\uFEFF' or '\0')
            {
                isBlankDue |= char.IsWhiteSpace(unit);
                continue;
            }

            if (unit == '\u00AD') continue;
            if (isBlankDue && current.Length > 0) current.Append(' ');
            isBlankDue = false;
            current.Append(unit);
        }
    }

    private void EndParagraph()
    {
        if (current.Length > 0) paragraphs.Add(current.ToString());
        current.Clear();
        isBlankDue = false;
    }
}
