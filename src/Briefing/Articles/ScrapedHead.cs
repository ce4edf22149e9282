using System.Text.RegularExpressions;

namespace Briefing.Articles;

/// <summary>
/// What stands above a scraped article: menu, headline, byline, date. BodyStart is the index of the first line that may
/// be of the article itself.
/// </summary>
internal sealed partial record ScrapedHead(string? Title, string? Byline, string? Site, DateTimeOffset? Published, int BodyStart)
{
    private const int MinTitleWords = 4;
    private const int MaxDatelineWords = 12;

    /// <param name="lines">The text's lines, menus and captions possibly among them.</param>
    public static ScrapedHead Of(IReadOnlyList<ScrapedLine> lines)
    {
        var prose = Enumerable.Range(0, lines.Count).FirstOrDefault(i => lines[i].IsProse && !IsDateline(lines[i].Text), lines.Count);
        var above = Enumerable.Range(0, prose).Where(i => lines[i].IsHeadline && !IsDateline(lines[i].Text)).ToList();
        var title = TitleOf(lines, above);
        var head = lines.Take(Math.Min(prose + 3, lines.Count)).Select(line => line.Text).Where(IsDateline).ToList();
        var bylines = head.Select(line => BylineForm().Match(line)).Where(match => match.Success).Select(match => match.Groups["names"].Value).ToList();
        return new ScrapedHead(
            title < 0 ? null : lines[title].Text,
            bylines.Select(names => Bylines.Clean(names)).FirstOrDefault(),
            bylines.Select(Bylines.Publication).FirstOrDefault(site => site is not null),
            head.Select(line => Moments.Read(DateMark().Replace(line, ""))).FirstOrDefault(moment => moment is not null),
            BodyStartOf(lines, above, title, prose));
    }

    /// <summary>A line that only says who wrote the article or when.</summary>
    public static bool IsDateline(string line)
    {
        if (line.Count(unit => unit == ' ') >= MaxDatelineWords || line.Length > 120) return false;
        return BylineForm().IsMatch(line) || Moments.Read(DateMark().Replace(line, "")) is not null || Age().IsMatch(line);
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

    [GeneratedRegex(@"^(?i:(?:written|reported|words|story|text)\s+)?(?i:by|von|par)\s+(?<names>\p{Lu}[\p{L}.'’-]+(?:\s+(?:(?:and|und|et|de|van|von|der|al|bin)\s+)*\p{Lu}[\p{L}.'’-]*){1,6}(?:,\s.{0,60}|\s+(?:in|for)\s.{0,40})?)$")]
    private static partial Regex BylineForm();

    [GeneratedRegex(@"^(?:(?:first\s+)?(?:published|posted|updated|last\s+updated|date|modified|stand|veröffentlicht)(?:\s+(?:on|at|am))?\s*:?\s+)", RegexOptions.IgnoreCase)]
    private static partial Regex DateMark();

    [GeneratedRegex(@"^(?:(?:published|posted|updated|last\s+updated)\s*:?\s+)?(?:\d+|an?|one|two|three)\s+(?:second|minute|hour|day|week|month|year)s?\s+ago$|^(?:(?:last\s+)?updated|published|posted)\b.{0,60}\d", RegexOptions.IgnoreCase)]
    private static partial Regex Age();
}
