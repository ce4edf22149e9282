using System.Text.RegularExpressions;

namespace Briefing.Articles;

/// <summary>Lines that only say who wrote an article or when, alone or side by side ("Tora Lind · 14 March 2031 · 3 min read").</summary>
internal static partial class Datelines
{
    private const int MaxWords = 12;
    private const int MaxLength = 120;

    public static bool Is(string line)
    {
        if (line.Length > MaxLength || line.Count(unit => unit == ' ') > 2 * MaxWords) return false;
        var parts = Parts(line);
        return parts.Length == 1 ? IsOne(line) : parts.Any(IsOne) && !SentenceEnd().IsMatch(line);
    }

    /// <summary>The names after "By", or null.</summary>
    public static string? BylineOf(string line) =>
        Parts(line).Select(part => BylineForm().Match(part)).Where(match => match.Success).Select(match => Bylines.Clean(match.Groups["names"].Value)).FirstOrDefault();

    /// <summary>The publication named behind the author, or null.</summary>
    public static string? SiteOf(string line) =>
        Parts(line).Where(part => BylineForm().IsMatch(part)).Select(Bylines.Publication).FirstOrDefault(site => site is not null);

    public static DateTimeOffset? MomentOf(string line) =>
        Parts(line).Select(part => Moments.Read(DateMark().Replace(part, ""))).FirstOrDefault(moment => moment is not null);

    private static bool IsOne(string part) =>
        part.Count(unit => unit == ' ') < MaxWords
        && (BylineForm().IsMatch(part) || Age().IsMatch(part) || (part.Any(char.IsAsciiDigit) && Moments.Read(DateMark().Replace(part, "")) is not null));

    private static string[] Parts(string line) => line.Split(['·', '|', '•', '–', '—'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    [GeneratedRegex(@"^(?i:(?:written|reported|words|story|text)\s+)?(?i:by|von|par|por)\s+(?<names>\p{Lu}[\p{L}.'’-]+(?:\s+(?:(?:and|und|et|y|de|van|von|der|al|bin)\s+)*\p{Lu}[\p{L}.'’-]*){1,6}(?:,\s.{0,60}|\s+(?:in|for)\s.{0,40})?)$")]
    private static partial Regex BylineForm();

    [GeneratedRegex(@"^(?:(?:first\s+)?(?:published|posted|updated|last\s+updated|date|release\s+date|modified|stand|veröffentlicht|aktualisiert|publié|mis\s+à\s+jour|publicado|publikacja)(?:\s+(?:on|at|am|le|el))?\s*:?\s*)", RegexOptions.IgnoreCase)]
    private static partial Regex DateMark();

    [GeneratedRegex(@"^(?:(?:published|posted|updated|last\s+updated)\s*:?\s+)?(?:\d+|an?|one|two|three)\s+(?:second|minute|hour|day|week|month|year)s?\s+ago$|^(?:(?:last\s+)?updated|published|posted)\b.{0,60}\d", RegexOptions.IgnoreCase)]
    private static partial Regex Age();

    [GeneratedRegex("""[.!?][)"”’]*$""")]
    private static partial Regex SentenceEnd();
}
