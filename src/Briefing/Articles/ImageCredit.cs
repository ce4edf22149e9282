using System.Text.RegularExpressions;

namespace Briefing.Articles;

/// <summary>Reads whose an image is out of what stands below it.</summary>
internal static partial class ImageCredit
{
    private const int Longest = 100;
    private const int LeastLetters = 2;

    /// <summary>The credit without what only says that it is one; null when nothing usable is left.</summary>
    public static string? Clean(string? written)
    {
        var text = string.Join(' ', (written ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var credit = Opening().Replace(text, "").Trim(' ', '.', ',', ';', '(', ')', '[', ']');
        return credit.Length <= Longest && credit.Count(char.IsLetter) >= LeastLetters ? credit : null;
    }

    /// <summary>The credit that a caption ends with ("A harbour. Photo: Jane Doe/Agency"); null when it names none.</summary>
    public static string? In(string? caption)
    {
        var text = string.Join(' ', (caption ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Named().Match(text) is { Success: true } named ? Clean(named.Groups["credit"].Value) : null;
    }

    [GeneratedRegex(
        @"^(?:(?:(?:image|photo|picture)\s+)?(?:credits?|source|copyright)|image|photo(?:graph)?s?|picture|фото|©|\(c\))(?:\s+by)?\s*[:,–—-]?\s+|^©\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"(?:\b(?:(?:image|photo|picture)\s+)?credits?|\bphoto(?:graph)?(?:\s+by)?|\bimage|\bpicture|\bфото)\s*:\s*(?<credit>[^:]+)$|©\s*(?<credit>[^©]+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Named();
}
