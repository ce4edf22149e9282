using System.Xml.Linq;

namespace Briefing.Articles;

/// <summary>RSS in all its versions, and CDF, which looks like an RSS channel in capitals.</summary>
internal static class RssFeed
{
    public static Feed Read(XElement root, Uri? url)
    {
        var channel = FeedFields.Is(root, "channel") ? root : FeedFields.All(root, "channel").FirstOrDefault() ?? root;
        var language = FeedFields.Code(FeedFields.Text(channel, "language")) ?? FeedFields.Language(channel);

        // RSS 0.9 and 1.0 put the articles beside the channel, all others into it.
        var items = FeedFields.All(channel, "item").Concat(channel == root ? [] : FeedFields.All(root, "item"));
        return new Feed(
            FeedFields.Plain(FeedFields.Text(channel, "title")),
            FeedFields.Address(channel, LinkOf(channel) ?? FeedFields.Attribute(channel, "href"), url),
            language,
            [.. items.Select(item => Item(item, url, language))]);
    }

    private static FeedItem Item(XElement item, Uri? url, string? language)
    {
        var guid = FeedFields.All(item, "guid").FirstOrDefault();
        var isAddress = guid is not null && !"false".Equals(FeedFields.Attribute(guid, "isPermaLink"), StringComparison.OrdinalIgnoreCase);
        var (text, html) = TextOf(item);
        return new FeedItem(
            guid?.Value.Trim() is { Length: > 0 } id ? id : FeedFields.Attribute(item, "about") ?? FeedFields.Text(item, "identifier", "id"),
            FeedFields.Address(item, LinkOf(item) ?? FeedFields.Attribute(item, "href"), url)
                ?? FeedFields.Address(item, isAddress ? guid!.Value : FeedFields.Attribute(item, "about"), url),
            FeedFields.Plain(FeedFields.Text(item, "title")),
            text,
            html,
            FeedFields.Moment(item, "pubDate", "date", "published", "issued", "created", "updated", "modified") ?? Moments.Read(FeedFields.Attribute(item, "lastmod")),
            Bylines.Clean(FeedFields.Text(item, "creator", "author")),
            FeedFields.Code(FeedFields.Text(item, "language")) ?? FeedFields.Language(item) ?? language);
    }

    private static (string? Text, string? Html) TextOf(XElement item)
    {
        var body = FeedFields.All(item, "encoded").Concat(FeedFields.All(item, "fullitem")).FirstOrDefault(field => field.Value.Trim().Length > 0)?.Value
            ?? FeedFields.All(item, "body").Concat(FeedFields.All(item, "div")).Select(AtomText.Inside).FirstOrDefault()
            ?? FeedFields.Text(item, "description", "abstract", "summary", "content");
        return body is null ? (null, null) : body.AsSpan().ContainsAny('<', '&') ? (null, body.Trim()) : (body.Trim(), null);
    }

    /// <summary>RSS writes the address as text; a link borrowed from Atom has it in an attribute and may mean something else.</summary>
    private static string? LinkOf(XElement parent)
    {
        var links = FeedFields.All(parent, "link").ToList();
        return links.Select(link => link.Value.Trim()).FirstOrDefault(text => text.Length > 0)
            ?? links.Where(link => FeedFields.Attribute(link, "rel") is null or "alternate").Select(link => FeedFields.Attribute(link, "href")).FirstOrDefault(href => href is not null);
    }
}
