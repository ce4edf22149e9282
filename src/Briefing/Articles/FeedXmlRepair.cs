using System.Net;
using System.Text.RegularExpressions;

namespace Briefing.Articles;

/// <summary>Mends what feeds most often get wrong in their XML.</summary>
internal static partial class FeedXmlRepair
{
    /// <summary>The text from its first tag on, without an XML declaration, whose encoding no longer holds.</summary>
    public static string Beginning(string text)
    {
        var start = text.IndexOf('<', StringComparison.Ordinal);
        if (start < 0) return text;
        var declaration = Declaration().Match(text, start);
        return text[(declaration.Success ? declaration.Index + declaration.Length : start)..].TrimStart().Replace("\0", "", StringComparison.Ordinal);
    }

    /// <summary>
    /// The same with HTML's entities and loose ampersands made XML, without characters XML forbids and without a document
    /// type. What stands in CDATA sections and comments stays.
    /// </summary>
    public static string All(string text) =>
        Part().Replace(Beginning(text), part => part.Value switch
        {
            ['&', .. var rest] => Reference(rest),
            ['<', '!', '[' or '-', ..] => Forbidden().Replace(part.Value, ""),
            _ => "",
        });

    private static string Reference(string rest)
    {
        if (rest.Length == 0) return "&amp;";
        if (rest is "amp;" or "lt;" or "gt;" or "quot;" or "apos;") return $"&{rest}";
        var decoded = WebUtility.HtmlDecode($"&{rest}");
        return decoded.StartsWith('&') && decoded.Length > 1 ? $"&amp;{rest}" : WebUtility.HtmlEncode(decoded);
    }

    [GeneratedRegex(@"\G<\?xml[^>]*\?>", RegexOptions.IgnoreCase)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"<!\[CDATA\[.*?\]\]>|<!--.*?-->|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>|&(?:\#?\w+;)?|[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Part();

    [GeneratedRegex(@"[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]")]
    private static partial Regex Forbidden();
}
