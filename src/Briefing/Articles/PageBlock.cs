namespace Briefing.Articles;

/// <summary>One block of a page's text: a paragraph, a heading, a list's item or a table's row.</summary>
/// <param name="Text">On one line, never empty.</param>
/// <param name="Tag">The element that the text stands in directly, lower case ("p", "h2", "li", "tr", "div").</param>
/// <param name="Linked">How many of the text's units stand in links.</param>
/// <param name="Place">The number, in its page, of the nearest element around the text that has one, or -1.</param>
internal readonly record struct PageBlock(string Text, string Tag, int Linked, int Place)
{
    public bool IsHeading => Tag is ['h', >= '1' and <= '6'];

    /// <summary>Share of the text that stands in links, 0 to 1.</summary>
    public double LinkShare => Math.Min(1, (double)Linked / Text.Length);
}
