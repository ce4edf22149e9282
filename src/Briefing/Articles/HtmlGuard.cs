namespace Briefing.Articles;

/// <summary>
/// Looks a page over before it is parsed, in one pass without building anything: what HTML parsers and scorers need
/// more than linear time or stack for (deep nesting, endless formatting, thousands of attributes) is turned away here.
/// </summary>
internal static class HtmlGuard
{
    /// <summary>UTF-16 units; the largest news pages hold a tenth of it.</summary>
    private const int MaxLength = 16 * 1024 * 1024;

    /// <summary>Open elements; real pages stay under 100, careless ones under 200.</summary>
    private const int MaxDepth = 300;
    private const int MaxTags = 250_000;
    private const int MaxAttributes = 5_000;

    /// <summary>Open elements summed over all tags, which is what scoring an element by all its ancestors costs.</summary>
    private const long MaxNesting = 3_000_000;

    /// <summary>Elements that a parser would make on its own by repeating open formatting in every block.</summary>
    private const long MaxRepeatedFormatting = 1_000_000;

    /// <summary>
    /// Every element's place among its siblings, summed over all: stepping to the next sibling costs as much in AngleSharp.
    /// </summary>
    private const long MaxSteps = 300_000_000;

    /// <summary>Why the page cannot be read, or null when it can.</summary>
    public static string? Refuse(string html)
    {
        if (string.IsNullOrWhiteSpace(html)) return "The page is empty";
        if (html.Length > MaxLength) return $"The page has {html.Length} characters, more than {MaxLength}";
        if (IsBinary(html)) return "The page is binary data, not HTML";

        var open = new OpenElements();
        long nesting = 0, repeated = 0;
        var tags = 0;
        foreach (var tag in new HtmlTags(html))
        {
            if (++tags > MaxTags) return $"The page has more than {MaxTags} tags";
            if (tag.Attributes > MaxAttributes) return $"An element of the page has more than {MaxAttributes} attributes";
            open.Take(html, tag);
            if (open.Depth > MaxDepth) return $"The page nests elements more than {MaxDepth} deep";
            nesting += open.Depth;
            repeated += open.Formatting;
            if (open.Steps > MaxSteps) return "The page has too many elements side by side";
            if (nesting > MaxNesting || repeated > MaxRepeatedFormatting) return "The page nests too many elements too deep";
        }

        return null;
    }

    /// <summary>Control characters and characters that no decoder made sense of, in number, mean that this is no text.</summary>
    public static bool IsBinary(string html)
    {
        var sample = html.AsSpan(0, Math.Min(html.Length, 4096));
        var strange = 0;
        foreach (var unit in sample)
        {
            if (unit is '\uFFFD' or < ' ' and not ('\t' or '\n' or '\r' or '\f' or '\e')) strange++;
        }

        return strange * 10 > sample.Length;
    }

    /// <summary>The elements that are open, near enough to what a parser makes of them.</summary>
    private sealed class OpenElements
    {
        private static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase)
        {
            "area", "base", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        };

        /// <summary>Elements that a parser closes by itself when the next of their kind comes.</summary>
        private static readonly HashSet<string> ClosedByNext = new(StringComparer.OrdinalIgnoreCase)
        {
            "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "a", "rt", "rp",
        };

        /// <summary>Elements that a parser opens anew in every block that follows, until they are closed.</summary>
        private static readonly HashSet<string> Repeated = new(StringComparer.OrdinalIgnoreCase)
        {
            "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
        };

        private readonly List<string> stack = [];
        private readonly List<int> children = [0];
        private readonly Dictionary<string, int> formatting = new(StringComparer.OrdinalIgnoreCase);

        /// <summary>Formatting elements that are open.</summary>
        public int Formatting { get; private set; }

        public long Steps { get; private set; }

        public int Depth => stack.Count + Formatting;

        public void Take(string html, HtmlTags.Tag tag)
        {
            var name = html.Substring(tag.NameStart, tag.NameLength);
            if (Repeated.Contains(name)) TakeFormatting(name, tag.IsEnd);
            else if (!tag.IsEnd) Steps += ++children[^1];
            if (Void.Contains(name) || ClosedByNext.Contains(name) || Repeated.Contains(name)) return;
            if (!tag.IsEnd)
            {
                stack.Add(name);
                children.Add(0);
            }
            else if (stack.FindLastIndex(open => open.Equals(name, StringComparison.OrdinalIgnoreCase)) is >= 0 and var at)
            {
                stack.RemoveRange(at, stack.Count - at);
                children.RemoveRange(at + 1, children.Count - at - 1);
            }
        }

        private void TakeFormatting(string name, bool isEnd)
        {
            var count = formatting.GetValueOrDefault(name);
            if (isEnd && count == 0) return;
            formatting[name] = count + (isEnd ? -1 : 1);
            Formatting += isEnd ? -1 : 1;
        }
    }
}
