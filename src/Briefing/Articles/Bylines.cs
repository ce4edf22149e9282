using System.Text.RegularExpressions;

namespace Briefing.Articles;

/// <summary>Brings an author line to the names in it.</summary>
internal static partial class Bylines
{
    private const int MaxLength = 150;

    /// <summary>The names, each cleaned and once, parted by commas; null when none is left.</summary>
    public static string? Join(IEnumerable<string> names)
    {
        var cleaned = names.Select(Clean).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return cleaned.Count == 0 ? null : string.Join(", ", cleaned);
    }

    /// <summary>The line without "By", addresses and what follows the names; null when it is no byline.</summary>
    public static string? Clean(string? line)
    {
        if (line is null) return null;
        var text = Entities.Decode(line);
        text = Blank().Replace(Address().Replace(text, " "), " ").Trim();
        text = Opening().Replace(text, "").Trim(' ', ',', '|', '-', '–', '—', '·', '•', ':', '/');
        return text.Length is > 1 and <= MaxLength && text.Any(char.IsLetter) && !NoName().IsMatch(text) ? text : null;
    }

    /// <summary>The publication that the line names behind the author ("By Ann Lee, Harbour Daily"); null when none is clear.</summary>
    public static string? Publication(string line) =>
        Site().Match(line) is { Success: true } match ? match.Groups["site"].Value : null;

    [GeneratedRegex(@",\s+(?<site>(?:The\s)?(?:\p{Lu}[\p{L}&'’-]*\s){0,4}(?:Courier|Daily|Wire|News|Times|Post|Herald|Tribune|Gazette|Journal|Press|Today|Mail|Telegraph|Guardian|Observer|Chronicle|Standard|Independent|Reuters|Bulletin|Express|Star|Sun|Globe|Monitor|BBC|CNN|AP|AFP))$")]
    private static partial Regex Site();

    [GeneratedRegex(@"https?://\S+|\S+@\S+\.\S+|(?<=\s|^)@\w+")]
    private static partial Regex Address();

    [GeneratedRegex(@"^(?:(?:posted|written|published|reported|words|story|text|article)\s+)?(?:by|von|par|por|di|door)[\s:]+|^(?:author|autor|auteur|text|words)s?\s*:\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^(?:admin|administrator|editor|author|unknown|null|undefined|n/?a|by|von|par|por|written\s+by)$", RegexOptions.IgnoreCase)]
    private static partial Regex NoName();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
