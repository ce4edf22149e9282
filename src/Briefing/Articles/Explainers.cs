using System.Text.RegularExpressions;
using Briefing.Language;

namespace Briefing.Articles;

/// <summary>
/// Finds explainer boxes in an article's text: a heading with question paragraphs under it ("Where is it? It shares
/// borders with …"), such paragraphs without a heading, and questions as headings with their answers below.
/// </summary>
public static partial class Explainers
{
    private const int MaxHeadingWords = 12;
    private const int MaxQuestionWords = 16;

    /// <summary>A section under a question heading may be long; its first paragraphs answer.</summary>
    private const int MaxAnswerParagraphs = 3;

    /// <summary>The boxes in reading order, which do not overlap; empty when there is none.</summary>
    /// <param name="text">Paragraphs separated by blank lines.</param>
    public static IReadOnlyList<Explainer> Find(string text)
    {
        var paragraphs = Paragraphs(text);
        var boxes = new List<Explainer>();
        for (var i = 0; i < paragraphs.Count;)
        {
            var heading = IsHeading(paragraphs[i].Of(text)) ? paragraphs[i] : (TextSpan?)null;
            var (items, next) = Items(text, paragraphs, heading is null ? i : i + 1);
            if (items.Count > 1 || (items.Count == 1 && heading is { } box && BoxHeading().IsMatch(box.Of(text))))
            {
                boxes.Add(new Explainer(heading?.Of(text), heading ?? default, items));
                i = next;
            }
            else
            {
                i++;
            }
        }

        return boxes;
    }

    /// <summary>Whether the line begins with a plain question.</summary>
    internal static bool StartsWithQuestion(string line) => Question().IsMatch(line);

    /// <summary>Takes questions as long as one follows the other; also gives the first paragraph after them.</summary>
    private static (IReadOnlyList<ExplainerItem> Items, int Next) Items(string text, List<TextSpan> paragraphs, int from)
    {
        var items = new List<ExplainerItem>();
        var i = from;
        while (i < paragraphs.Count)
        {
            var paragraph = paragraphs[i].Of(text);
            var question = Question().Match(paragraph);
            if (!question.Success || Words(question.Value) > MaxQuestionWords) break;
            if (question.Length < paragraph.Length)
            {
                var rest = paragraph[question.Length..];
                var start = paragraphs[i].Start + question.Length + (rest.Length - rest.TrimStart().Length);
                items.Add(new ExplainerItem(question.Value.Trim(), TextSpan.Between(start, paragraphs[i].End)));
                i++;
                continue;
            }

            var end = SectionEnd(text, paragraphs, i + 1);
            if (end == i + 1) break;
            var last = Math.Min(end, i + 1 + MaxAnswerParagraphs) - 1;
            items.Add(new ExplainerItem(question.Value.Trim(), TextSpan.Between(paragraphs[i + 1].Start, paragraphs[last].End)));
            i = end;
        }

        return (items, i);
    }

    /// <summary>The paragraph at which the section under a question heading ends: the next heading or question.</summary>
    private static int SectionEnd(string text, List<TextSpan> paragraphs, int from)
    {
        var end = from;
        while (end < paragraphs.Count && paragraphs[end].Of(text) is var paragraph && !IsHeading(paragraph) && !Question().IsMatch(paragraph)) end++;
        return end;
    }

    private static bool IsHeading(string paragraph) =>
        Words(paragraph) <= MaxHeadingWords && paragraph[^1] is not ('.' or '!' or '?' or '"' or '”' or ',' or ';' or '…') && paragraph.Any(char.IsLetter);

    private static int Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    private static List<TextSpan> Paragraphs(string text) =>
        [.. Paragraph().Matches(text).Select(match => new TextSpan(match.Index, match.Length))];

    [GeneratedRegex(@"\S(?:[^\n]*\S)?")]
    private static partial Regex Paragraph();

    /// <summary>A plain question at the beginning of a paragraph.</summary>
    [GeneratedRegex("""
        ^(?:\d+[.)]\s+)?(?:(?:and|but|so)\s+)?(?:who|what|when|where|why|how|which|whose|is|are|was|were|will|would|can|could|do|does|did|has|have|should|may|might)(?:['’](?:s|re|ll|d))?\b[^?.!\n]{1,150}\?(?=\s|$)
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Question();

    [GeneratedRegex("""
        \b(?:basics|explained|explainer|at\s+a\s+glance|key\s+facts|in\s+brief|background|q\s*(?:&|and)\s*a|questions|what\s+(?:we|you|to|do\s+we)\s+(?:need\s+to\s+)?know|guide|facts|things\s+to\s+know|need\s+to\s+know|who['’]s\s+who)\b
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex BoxHeading();
}
