using System.Text.RegularExpressions;

namespace Briefing.Articles;

/// <summary>Takes the site's name off a page's title.</summary>
internal static partial class Titles
{
    /// <summary>A site's name has at most this many words, a headline at least as many.</summary>
    private const int MaxSiteWords = 4;

    /// <summary>The headline alone.</summary>
    /// <param name="title">As the page gives it: "Rain delays harvest - The Valley Post".</param>
    /// <param name="headings">The page's main headings; one that the title begins or ends with is the headline.</param>
    /// <param name="site">The site's name or null.</param>
    /// <param name="host">The page's host name or null; its main label also counts as the site's name.</param>
    /// <param name="isWindowTitle">The title is the browser window's, which nearly always ends with the site's name.</param>
    public static string? Clean(string? title, IReadOnlyList<string> headings, string? site, string? host, bool isWindowTitle = false)
    {
        var text = Tidy(title);
        if (text is null || IsAmong(text, headings)) return text;
        foreach (var separator in Separator().Matches(text).Reverse())
        {
            var (before, after) = (text[..separator.Index].Trim(), text[(separator.Index + separator.Length)..].Trim());
            if (before.Length == 0 || after.Length == 0) continue;
            if (IsHeading(before, headings) || NamesSite(after, site, host)) return Clean(before, headings, site, host);
            if (IsHeading(after, headings) || NamesSite(before, site, host)) return after;
            if (isWindowTitle && !separator.Value.Contains(':', StringComparison.Ordinal) && Words(after) <= MaxSiteWords && Words(before) >= MaxSiteWords) return before;
        }

        return text;
    }

    private static int Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    private static bool IsAmong(string text, IReadOnlyList<string> headings) => headings.Contains(text, StringComparer.OrdinalIgnoreCase);

    /// <summary>One line without character references; null when nothing is left.</summary>
    public static string? Tidy(string? title)
    {
        var text = title is null ? "" : Blank().Replace(Entities.Decode(title), " ").Trim();
        return text.Any(char.IsLetterOrDigit) ? text : null;
    }

    private static bool IsHeading(string part, IReadOnlyList<string> headings) =>
        part.Length > 8 && IsAmong(part, headings);

    private static bool NamesSite(string part, string? site, string? host)
    {
        var name = Letters(part);
        if (name.Length == 0) return false;
        if (site is not null && Letters(site) is { Length: > 0 } known && (name == known || "the" + name == known || name == "the" + known)) return true;
        if (host is null || Letters(MainLabel(host)) is not { Length: > 2 } label) return false;
        return name == label || name == Letters(host) || label == "the" + name || name == "the" + label
            || (label.Contains(name, StringComparison.Ordinal) && name.Length * 2 > label.Length);
    }

    private static string MainLabel(string host)
    {
        var labels = host.Split('.');
        return labels.Where(label => label is not ("www" or "m" or "co" or "com" or "org" or "net" or "amp")).MaxBy(label => label.Length) ?? host;
    }

    private static string Letters(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    [GeneratedRegex(@"\s+[-–—|·•:»/~]+\s+|\s*[|»]\s*|:\s+")]
    private static partial Regex Separator();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
