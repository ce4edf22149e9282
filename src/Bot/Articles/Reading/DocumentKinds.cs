using System.Text.Json;

namespace Bot.Articles.Reading;

/// <summary>Tells a document's kind by its name, its media type or its first bytes.</summary>
internal static class DocumentKinds
{
    /// <summary>The kind that a file name's extension tells; a final ".gz" is looked through.</summary>
    public static DocumentKind OfName(string name)
    {
        var plain = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        return Path.GetExtension(plain).ToUpperInvariant() switch
        {
            ".HTML" or ".HTM" or ".XHTML" => DocumentKind.Html,
            ".TXT" or ".TEXT" => DocumentKind.PlainText,
            ".MD" or ".MARKDOWN" => DocumentKind.Markdown,
            ".XML" or ".RSS" or ".ATOM" or ".RDF" or ".OPML" => DocumentKind.Xml,
            ".JSON" => DocumentKind.Json,
            ".JSONL" or ".NDJSON" => DocumentKind.JsonLines,
            _ => DocumentKind.Unknown,
        };
    }

    /// <summary>
    /// The kind that an HTTP media type tells, or null when that type holds neither articles nor feeds.
    /// </summary>
    /// <param name="mediaType">Without parameters ("text/html"); null when the server names none.</param>
    public static DocumentKind? OfMediaType(string? mediaType) => mediaType?.Trim().ToUpperInvariant() switch
    {
        null or "" => DocumentKind.Unknown,
        "TEXT/HTML" or "APPLICATION/XHTML+XML" => DocumentKind.Html,
        "TEXT/MARKDOWN" => DocumentKind.Markdown,
        "APPLICATION/X-NDJSON" or "APPLICATION/JSONL" or "APPLICATION/X-JSONLINES" => DocumentKind.JsonLines,
        "APPLICATION/JSON" => DocumentKind.Json,
        "APPLICATION/XML" or "TEXT/XML" => DocumentKind.Xml,
        "APPLICATION/OCTET-STREAM" or "APPLICATION/GZIP" or "APPLICATION/X-GZIP" => DocumentKind.Unknown,
        var other when other.EndsWith("+XML", StringComparison.Ordinal) => DocumentKind.Xml,
        var other when other.EndsWith("+JSON", StringComparison.Ordinal) => DocumentKind.Json,
        // Feeds and JSON are often served as plain text, so the content decides.
        var other when other.StartsWith("TEXT/", StringComparison.Ordinal) => DocumentKind.Unknown,
        _ => null,
    };

    /// <summary>The kind that the beginning of a document tells; text without any marks is plain text.</summary>
    /// <param name="beginning">Its first characters, some thousands if it has them.</param>
    public static DocumentKind OfContent(string beginning)
    {
        var text = beginning.AsSpan().TrimStart().TrimStart('\uFEFF').TrimStart();
        if (text.Length == 0)
            return DocumentKind.PlainText;
        return text[0] switch
        {
            '{' => HoldsObjectInFirstLine(text) ? DocumentKind.JsonLines : DocumentKind.Json,
            '[' when text[1..].TrimStart() is ['{' or ']', ..] => DocumentKind.Json,
            '<' when XmlRoot.NameOf(text) is "rss" or "feed" or "rdf" or "channel" or "opml" => DocumentKind.Xml,
            '<' when text.Length > 1 && (char.IsAsciiLetter(text[1]) || text[1] is '!' or '?') => DocumentKind.Html,
            _ => DocumentKind.PlainText,
        };
    }

    private static bool HoldsObjectInFirstLine(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('\n');
        if (end < 0)
            return true;
        try
        {
            using var _ = JsonDocument.Parse(text[..end].ToString());
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
