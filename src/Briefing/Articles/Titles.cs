using System.Text.RegularExpressions;

namespace Briefing.Articles;

/// <summary>Takes the site's name off a page's title.</summary>
internal static partial class Titles
{
    /// <summary>The headline alone.</summary>
    /// <param name="title">As the page gives it: "Rain delays harvest - The Valley Post".</param>
    /// <param name="headings">The page's main headings; one that the title begins or ends with is the headline.</param>
    /// <param name="site">The site's name or null.</param>
    /// <param name="host">The page's host name or null; its main label also counts as the site's name.</param>
    public static string? Clean(string? title, IReadOnlyList<string> headings, string? site, string? host)
    {
        var text = Tidy(title);
        if (text is null) return null;
        if (headings.Any(heading => heading.Equals(text, StringComparison.OrdinalIgnoreCase))) return text;
        foreach (Match separator in Separator().Matches(text))
        {
            var (before, after) = (text[..separator.Index].Trim(), text[(separator.Index + separator.Length)..].Trim());
            if (before.Length == 0 || after.Length == 0) continue;
            if (IsHeading(before, headings) || NamesSite(after, site, host)) return before;
            if (IsHeading(after, headings) || NamesSite(before, site, host)) return after;
        }

        return text;
    }

    /// <summary>One line without character references; null when nothing is left.</summary>
    public static string? Tidy(string? title)
    {
        var text = title is null ? "" : Blank().Replace(Entities.Decode(title), " ").Trim();
        return text.Any(char.IsLetterOrDigit) ? text : null;
    }

    private static bool IsHeading(string part, IReadOnlyList<string> headings) =>
        part.Length > 8 && headings.Any(heading => heading.Equals(part, StringComparison.OrdinalIgnoreCase));

    private static bool NamesSite(string part, string? site, string? host)
    {
        var name = Letters(part);
        if (name.Length == 0) return false;
        if (site is not null && Letters(site) is { Length: > 0 } known && (name == known || name.Contains(known, StringComparison.Ordinal) && part.Length < 2 * site.Length + 12)) return true;
        return host is not null && Letters(MainLabel(host)) is { Length: > 2 } label
            && (name == label || name == Letters(host) || label == "the" + name || name == "the" + label || label.Contains(name, StringComparison.Ordinal) && name.Length * 2 > label.Length);
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
