using System.Xml.Linq;

namespace Briefing.Articles;

/// <summary>Finds fields in a feed's XML by their local names, whatever the case and the namespace.</summary>
internal static class FeedFields
{
    private const string Xml = "http://www.w3.org/XML/1998/namespace";

    /// <summary>Namespaces whose fields describe pictures, players and podcasts, not articles, though named alike.</summary>
    private static readonly string[] Foreign = ["search.yahoo.com/mrss", "itunes", "podcast", "georss", "urn:undeclared:media", "slash", "thread"];

    public static IEnumerable<XElement> All(XElement parent, string name) =>
        parent.Elements().Where(child => Is(child, name) && !IsForeign(child));

    public static bool Is(XElement element, string name) => element.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The text of the first of these fields that has any, trimmed; the names are tried in their order.</summary>
    public static string? Text(XElement parent, params IEnumerable<string> names) =>
        names.SelectMany(name => All(parent, name)).Select(field => field.Value.Trim()).FirstOrDefault(text => text.Length > 0);

    public static string? Attribute(XElement element, string name) =>
        element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value.Trim() is { Length: > 0 } value
            ? value
            : null;

    /// <summary>The first of these fields that is a moment.</summary>
    public static DateTimeOffset? Moment(XElement parent, params IEnumerable<string> names) =>
        names.SelectMany(name => All(parent, name)).Select(field => Moments.Read(field.Value)).FirstOrDefault(moment => moment is not null);

    /// <summary>A web address, completed by <c>xml:base</c> of the elements around and by the feed's own address.</summary>
    public static Uri? Address(XElement element, string? written, Uri? feedUrl)
    {
        if (string.IsNullOrWhiteSpace(written)) return null;
        var start = element.AncestorsAndSelf().Reverse().Select(e => e.Attribute(XName.Get("base", Xml))?.Value).OfType<string>()
            .Aggregate(feedUrl, (from, next) => Combine(from, next) ?? from);
        return Combine(start, written) is { Scheme: "http" or "https" } address ? address : null;
    }

    public static string? Language(XElement element) =>
        Code(element.AncestorsAndSelf().Select(e => e.Attribute(XName.Get("lang", Xml))?.Value).FirstOrDefault(code => !string.IsNullOrWhiteSpace(code)));

    /// <summary>The two letters of a language tag ("en-GB"), or null.</summary>
    public static string? Code(string? tag)
    {
        var code = tag?.Trim().Split('-', '_')[0].ToLowerInvariant();
        return code is { Length: 2 } && code.All(char.IsAsciiLetter) ? code : null;
    }

    /// <summary>Plain text of a title that may hold markup or references.</summary>
    public static string? Plain(string? title) => Titles.Tidy(title is null ? null : HtmlText.OneLine(title));

    private static bool IsForeign(XElement element) => Foreign.Any(part => element.Name.NamespaceName.Contains(part, StringComparison.OrdinalIgnoreCase));

    private static Uri? Combine(Uri? start, string written) =>
        start is null
            ? Uri.TryCreate(written.Trim(), UriKind.Absolute, out var whole) ? whole : null
            : Uri.TryCreate(start, written.Trim(), out var combined) ? combined : null;
}
