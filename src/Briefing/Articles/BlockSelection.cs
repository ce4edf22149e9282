
namespace Briefing.Articles;

/// <summary>Picks an article's paragraphs out of the blocks of its page.</summary>
internal static class BlockSelection
{
    private const double MaxLinkShare = 0.8;
    private const double MaxLinkShareUnkept = 0.3;
    private const int MinUnkeptLength = 60;

    /// <summary>How far above the article's element its standfirst may stand, in blocks.</summary>
    private const int MaxAbove = 12;
    private const int MinStandfirstLength = 50;

    /// <summary>Paragraphs after an ending may be at most this share of all, else it ends only a box in the middle.</summary>
    private const double MaxAfterEnding = 0.4;

    /// <param name="blocks">All blocks of the page, in reading order.</param>
    /// <param name="first">The number of the element the article stands in.</param>
    /// <param name="last">The number of the last element in it.</param>
    /// <param name="kept">The numbers of elements that are known to belong to the article.</param>
    /// <param name="title">The headline or null.</param>
    public static IReadOnlyList<string> Select(IReadOnlyList<PageBlock> blocks, int first, int last, HashSet<int> kept, string? title)
    {
        var inside = blocks.Where(block => block.Place >= first && block.Place <= last && IsOfArticle(block, kept, title));
        var article = UpToEnding([.. Standfirst(blocks, first, title), .. inside]);
        var end = article.Count;
        while (end > 0 && article[end - 1].IsHeading) end--;
        return [.. article.Take(end).Select(block => block.Text)];
    }

    /// <summary>The sentences between the headline and the article's element.</summary>
    private static IEnumerable<PageBlock> Standfirst(IReadOnlyList<PageBlock> blocks, int first, string? title)
    {
        var above = blocks.TakeWhile(block => block.Place < first).TakeLast(MaxAbove).ToList();
        var headline = above.FindLastIndex(block => block.Tag == "h1" || block.Text.Equals(title, StringComparison.OrdinalIgnoreCase));
        return headline < 0 ? [] : above.Skip(headline + 1).Where(block =>
            block.Text.Length >= MinStandfirstLength && block.LinkShare < MaxLinkShareUnkept && !Furniture.IsFurniture(block.Text) && !Datelines.Is(block.Text) && !block.IsHeading);
    }

    private static bool IsOfArticle(PageBlock block, HashSet<int> kept, string? title)
    {
        if (Furniture.IsFurniture(block.Text) || Datelines.Is(block.Text)) return false;
        if (block.Text.Equals(title, StringComparison.OrdinalIgnoreCase)) return false;
        if (kept.Contains(block.Place)) return block.LinkShare < MaxLinkShare || block.IsHeading;
        return block.LinkShare < MaxLinkShareUnkept && (block.Text.Length >= MinUnkeptLength || block.IsHeading || block.Tag is "li" or "p");
    }

    private static List<PageBlock> UpToEnding(List<PageBlock> blocks)
    {
        var total = blocks.Sum(block => block.Text.Length);
        var before = 0;
        for (var i = 0; i < blocks.Count; before += blocks[i].Text.Length, i++)
        {
            if (Furniture.EndsArticle(blocks[i].Text) && total - before < MaxAfterEnding * total) return blocks[..i];
        }

        return blocks;
    }
}
