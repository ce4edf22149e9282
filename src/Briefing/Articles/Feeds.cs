using System.Xml.Linq;

namespace Briefing.Articles;

/// <summary>
/// Reads feeds: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, CDF, JSON Feed; and OPML lists of sources. Forgives what
/// feeds on the web often get wrong (HTML entities, undeclared prefixes, wrong encodings, a missing end). Document
/// types are passed over unread, so neither entities nor files that they name are ever loaded.
/// </summary>
public static class Feeds
{
    private const int MaxLength = 32 * 1024 * 1024;

    /// <summary>Reads encoded text; the encoding is found by byte order mark, HTTP charset, XML declaration, or by trial.</summary>
    /// <param name="bytes">The feed as fetched or stored.</param>
    /// <param name="charset">What the server said ("iso-8859-1"), or null.</param>
    /// <param name="url">Where it comes from, to complete relative addresses, or null.</param>
    public static FeedReading Read(ReadOnlySpan<byte> bytes, string? charset = null, Uri? url = null) =>
        bytes.Length > MaxLength
            ? new FeedReading.Unreadable($"The feed has {bytes.Length} bytes, more than {MaxLength}")
            : Read(FeedDecoder.Decode(bytes, charset), url);

    /// <summary>Reads decoded text; never throws, whatever stands in it.</summary>
    /// <param name="text">The feed, decoded.</param>
    /// <param name="url">Where it comes from, to complete relative addresses, or null.</param>
    public static FeedReading Read(string text, Uri? url = null)
    {
        if (text.Length > MaxLength) return new FeedReading.Unreadable($"The feed has {text.Length} characters, more than {MaxLength}");
        var content = text.AsSpan().TrimStart(" \t\r\n\uFEFF");
        if (content.IsEmpty) return new FeedReading.Unreadable("The feed is empty");
        if (content[0] == '{') return JsonFeed.Read(HalfCharacters.Replace(content.ToString()), url);
        return FeedXml.Parse(HalfCharacters.Replace(text)) switch
        {
            FeedXml.Parsed parsed => Read(parsed.Root, url),
            FeedXml.Broken broken => new FeedReading.Unreadable(broken.Reason),
            var other => throw new InvalidOperationException($"Parsing gave the unknown {other.GetType().Name}"),
        };
    }

    private static FeedReading Read(XElement root, Uri? url) => root.Name.LocalName.ToLowerInvariant() switch
    {
        "feed" => new FeedReading.Read(AtomFeed.Read(root, url)),
        "rss" or "rdf" or "channel" => new FeedReading.Read(RssFeed.Read(root, url)),
        "opml" => new FeedReading.SourceList(Opml.Read(root, url)),
        "html" => new FeedReading.Unreadable("It is a web page, not a feed"),
        var name => new FeedReading.Unreadable($"It is XML of another kind than feeds (<{name}>)"),
    };
}
