using System.Text.RegularExpressions;

namespace Briefing.Articles;

/// <summary>One line of a scraped text and what its shape says.</summary>
/// <param name="Text">Trimmed, blanks made one, never empty.</param>
internal sealed partial record ScrapedLine(string Text)
{
    private const int MinProseWords = 5;
    private const int MaxHeadlineWords = 30;

    public int Words { get; } = Text.Count(unit => unit == ' ') + 1;

    /// <summary>It stands around the article, not in it.</summary>
    public bool IsFurniture { get; } = Furniture.IsFurniture(Text);

    public bool IsCredit { get; } = Furniture.IsCredit(Text);

    /// <summary>A sentence ends with the line.</summary>
    public bool IsFinished { get; } = Finish().IsMatch(Text) && !Text.EndsWith("...", StringComparison.Ordinal) && !Text.EndsWith('…');

    /// <summary>A teaser that was cut off.</summary>
    public bool IsCutOff { get; } = Text.EndsWith("...", StringComparison.Ordinal) || Text.EndsWith('…') || Text.EndsWith("[…]", StringComparison.Ordinal);

    /// <summary>At least one sentence, finished or going on in the next line.</summary>
    public bool IsProse => !IsFurniture && ((IsFinished && Words >= MinProseWords) || Words > MaxHeadlineWords);

    /// <summary>Could stand above an article or one of its sections.</summary>
    public bool IsHeadline => !IsFurniture && !IsProse && !IsCutOff && Words <= MaxHeadlineWords && Text.Any(char.IsLetter);

    /// <summary>The text's lines; lines that were wrapped at a fixed width are joined again.</summary>
    public static IReadOnlyList<ScrapedLine> Read(string text)
    {
        var blocks = text.ReplaceLineEndings("\n").Split("\n")
            .Select(line => Blank().Replace(line.Replace("\u200B", "", StringComparison.Ordinal).Replace("\uFEFF", "", StringComparison.Ordinal), " ").Trim())
            .ToList();
        var isWrapped = IsWrapped(blocks);
        var lines = new List<string>();
        var isOpen = false;
        foreach (var line in blocks)
        {
            if (line.Length > 0 && isOpen && isWrapped) lines[^1] += " " + line;
            else if (line.Length > 0) lines.Add(line);
            isOpen = line.Length > 0;
        }

        return [.. lines.Select(line => new ScrapedLine(line))];
    }

    /// <summary>Most lines follow another without a blank between and stop in the middle of a sentence, none being long.</summary>
    private static bool IsWrapped(List<string> lines)
    {
        var followed = lines.Zip(lines.Skip(1)).Where(pair => pair.First.Length > 0 && pair.Second.Length > 0).Select(pair => pair.First).ToList();
        return followed.Count >= 3 && followed.Count(line => line.Length is > 40 and < 100 && !Finish().IsMatch(line)) * 3 > followed.Count * 2;
    }

    [GeneratedRegex("""[.!?…。！？][)\]"'”’»]*$|[.!?][”"’']?\s?\[\d+\]$""")]
    private static partial Regex Finish();

    [GeneratedRegex(@"[\p{Z}\s\p{Cc}]+")]
    private static partial Regex Blank();
}
