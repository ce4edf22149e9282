namespace Briefing.Articles;

/// <summary>
/// What stands above a scraped article: menu, headline, byline, date. BodyStart is the index of the first line that may
/// be of the article itself.
/// </summary>
internal sealed record ScrapedHead(string? Title, string? Byline, string? Site, DateTimeOffset? Published, int BodyStart)
{
    private const int MinTitleWords = 4;

    /// <param name="lines">The text's lines, menus and captions possibly among them.</param>
    public static ScrapedHead Of(IReadOnlyList<ScrapedLine> lines)
    {
        var prose = Enumerable.Range(0, lines.Count).FirstOrDefault(i => lines[i].IsProse && !Datelines.Is(lines[i].Text), lines.Count);
        var above = Enumerable.Range(0, prose).Where(i => lines[i].IsHeadline && !Datelines.Is(lines[i].Text)).ToList();
        var title = TitleOf(lines, above);
        var head = lines.Take(Math.Min(prose + 3, lines.Count)).Select(line => line.Text).Where(Datelines.Is).ToList();
        return new ScrapedHead(
            title < 0 ? null : lines[title].Text,
            head.Select(Datelines.BylineOf).FirstOrDefault(names => names is not null),
            head.Select(Datelines.SiteOf).FirstOrDefault(site => site is not null),
            head.Select(Datelines.MomentOf).FirstOrDefault(moment => moment is not null),
            BodyStartOf(lines, above, title, prose));
    }

    private static int TitleOf(IReadOnlyList<ScrapedLine> lines, List<int> above)
    {
        foreach (var i in above)
        {
            if (lines[i].Words >= MinTitleWords) return i;
        }

        return above.Count == 0 ? -1 : above.MaxBy(i => lines[i].Words);
    }

    /// <summary>Under the headline only prose begins the article, or the heading of a box or list right before it.</summary>
    private static int BodyStartOf(IReadOnlyList<ScrapedLine> lines, List<int> above, int title, int prose)
    {
        if (prose == lines.Count) return title + 1;
        var isHeading = above.Count > 0 && above[^1] == prose - 1 && above[^1] != title && Explainers.StartsWithQuestion(lines[prose].Text);
        return isHeading ? prose - 1 : prose;
    }
}
