using System.Text.RegularExpressions;
using Briefing.Language;

namespace Briefing.Articles;

/// <summary>Frees the text of a scraped page, one line a paragraph, from everything that is not the article.</summary>
public static partial class ScrapedText
{
    private const int MaxLength = 16 * 1024 * 1024;

    /// <summary>More unfinished lines at the end are a list, not headings left over.</summary>
    private const int MaxOpenHeadings = 3;

    /// <summary>Finds headline, byline, time and paragraphs; never throws, whatever stands in the text.</summary>
    /// <param name="text">Decoded; any kind of line break.</param>
    public static PageReading Clean(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return new PageReading.Unreadable("The text is empty");
        if (text.Length > MaxLength) return new PageReading.Unreadable($"The text has {text.Length} characters, more than {MaxLength}");
        if (HtmlGuard.IsBinary(text)) return new PageReading.Unreadable("The text is binary data");

        var lines = WithoutCaptions(UpToEnding(ScrapedLine.Read(HalfCharacters.Replace(text))));
        var head = ScrapedHead.Of(lines);
        var body = WithoutOpenEnd([.. lines.Skip(head.BodyStart).Where(line => IsOfArticle(line, head))]);
        if (!body.Any(line => line.Words >= 3)) return new PageReading.Unreadable("No sentence is left when menus, captions and teasers are taken away");
        var paragraphs = string.Join("\n\n", body.Select(line => line.Text));
        return new PageReading.Read(new ArticleText(head.Title, paragraphs, head.Published, head.Byline, head.Site, LanguageGuess.Of(paragraphs)));
    }

    private static bool IsOfArticle(ScrapedLine line, ScrapedHead head) =>
        !line.IsFurniture && !line.Text.Equals(head.Title, StringComparison.OrdinalIgnoreCase) && !Datelines.Is(line.Text);

    /// <summary>
    /// Drops a list of other articles. At the end of a text it is everything from its heading on; when most of the prose
    /// still follows, only the headlines directly under it.
    /// </summary>
    private static List<ScrapedLine> UpToEnding(IReadOnlyList<ScrapedLine> lines)
    {
        var kept = new List<ScrapedLine>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (!Furniture.EndsArticle(lines[i].Text))
            {
                kept.Add(lines[i]);
                continue;
            }

            var after = lines.Skip(i + 1).Where(line => line.IsProse).Sum(line => line.Text.Length);
            if (after <= kept.Where(line => line.IsProse).Sum(line => line.Text.Length)) break;
            while (i + 1 < lines.Count && !lines[i + 1].IsProse) i++;
        }

        return kept;
    }

    /// <summary>A caption stands beside its picture's credit, before or after, and is no sentence.</summary>
    private static List<ScrapedLine> WithoutCaptions(List<ScrapedLine> lines)
    {
        var captions = new HashSet<int>();
        var firstHeadline = Enumerable.Range(0, lines.Count).FirstOrDefault(i => lines[i].IsHeadline && lines[i].Words >= 5, -1);
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines[i].IsCredit) continue;
            var around = new[] { i - 1, i + 1 }
                .Where(at => at >= 0 && at < lines.Count && at != firstHeadline && lines[at].IsHeadline && !Datelines.Is(lines[at].Text) && !IsQuestionHeading(lines, at)).ToList();
            if (around.Count > 0) captions.Add(around.FirstOrDefault(at => Comma().IsMatch(lines[at].Text), around[0]));
        }

        return [.. lines.Where((_, i) => !captions.Contains(i))];
    }

    /// <summary>A heading with question paragraphs under it is an explainer box's, however near a picture.</summary>
    private static bool IsQuestionHeading(List<ScrapedLine> lines, int at) =>
        lines[at].Text.EndsWith('?') || (at + 1 < lines.Count && Explainers.StartsWithQuestion(lines[at + 1].Text));

    /// <summary>Takes cut-off teasers and headings with nothing below them off the end; a list there stays.</summary>
    private static List<ScrapedLine> WithoutOpenEnd(List<ScrapedLine> body)
    {
        var end = body.FindLastIndex(line => line.IsProse) + 1;
        if (end == 0 || body.Skip(end).Any(line => Bullet().IsMatch(line.Text))) return body;
        var isList = body.Count - end > MaxOpenHeadings && !body.Skip(end).Any(line => line.IsCutOff);
        return isList ? body : body[..end];
    }

    [GeneratedRegex(@",\s|\b(?:in|at|on)\s\p{Lu}")]
    private static partial Regex Comma();

    [GeneratedRegex(@"^(?:[-–•*·]|\d{1,2}[.)])\s")]
    private static partial Regex Bullet();
}
