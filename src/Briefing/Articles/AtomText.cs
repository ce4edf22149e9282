using System.Text;
using System.Xml.Linq;

namespace Briefing.Articles;

/// <summary>The text constructs of Atom 0.3 and 1.0: plain, HTML or XHTML, escaped, inline or in Base64.</summary>
internal static class AtomText
{
    /// <summary>The field's text as plain text or as HTML; both null when there is none.</summary>
    public static (string? Text, string? Html) Of(XElement? field)
    {
        if (field is null) return (null, null);
        var stated = FeedFields.Attribute(field, "type")?.ToLowerInvariant();
        var type = stated ?? "text";
        var mode = FeedFields.Attribute(field, "mode")?.ToLowerInvariant();
        var isInline = type is "xhtml" or "application/xhtml+xml" || field.HasElements;
        var content = mode == "base64" || IsBase64(type) ? Decode(field.Value) : isInline && mode != "escaped" ? Inside(field) : field.Value;
        if (string.IsNullOrWhiteSpace(content)) return (null, null);

        // Many feeds escape HTML without saying so.
        var isHtml = isInline || type.Contains("html", StringComparison.Ordinal) || mode == "escaped" || (stated is null && content.Contains('<', StringComparison.Ordinal));
        return isHtml ? (null, content.Trim()) : (content.Trim(), null);
    }

    /// <summary>The markup inside an element; XHTML's names without their namespace, so that it reads as HTML.</summary>
    public static string Inside(XElement element)
    {
        var markup = new StringBuilder();
        foreach (var node in element.Nodes()) markup.Append(node is XElement child ? Plain(child).ToString(SaveOptions.DisableFormatting) : node.ToString());
        return markup.ToString().Trim();
    }

    private static XElement Plain(XElement element) =>
        new(element.Name.LocalName,
            element.Attributes().Where(attribute => attribute.Name.NamespaceName.Length == 0),
            element.Nodes().Select(node => node is XElement child ? Plain(child) : node));

    private static bool IsBase64(string type) => type.Contains('/', StringComparison.Ordinal) && !type.StartsWith("text/", StringComparison.Ordinal) && !type.EndsWith("xml", StringComparison.Ordinal);

    private static string Decode(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64.Trim(), bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : base64;
    }
}
