using System.Xml.Linq;

namespace Briefing.Articles;

/// <summary>Atom 0.3 and 1.0.</summary>
internal static class AtomFeed
{
    public static Feed Read(XElement root, Uri? url) => new(
        Title(root), Link(root, url), FeedFields.Language(root), [.. FeedFields.All(root, "entry").Select(entry => Item(entry, url))]);

    private static FeedItem Item(XElement entry, Uri? url)
    {
        var content = AtomText.Of(FeedFields.All(entry, "content").FirstOrDefault());
        var (text, html) = content is (null, null) ? AtomText.Of(FeedFields.All(entry, "summary").FirstOrDefault()) : content;
        return new FeedItem(
            FeedFields.Text(entry, "id", "guid"),
            Link(entry, url),
            Title(entry),
            text,
            html,
            FeedFields.Moment(entry, "published", "issued", "created", "pubDate", "date", "updated", "modified"),
            Bylines.Join(FeedFields.All(entry, "author").Select(author => FeedFields.Text(author, "name") ?? author.Value)) ?? Bylines.Clean(FeedFields.Text(entry, "creator")),
            FeedFields.Language(entry));
    }

    private static string? Title(XElement parent)
    {
        var (text, html) = AtomText.Of(FeedFields.All(parent, "title").FirstOrDefault());
        return html is null ? Titles.Tidy(text) : FeedFields.Plain(html);
    }

    private static Uri? Link(XElement parent, Uri? url)
    {
        var links = FeedFields.All(parent, "link").ToList();
        var link = links.Find(link => FeedFields.Attribute(link, "rel") is null or "alternate") ?? links.Find(link => FeedFields.Attribute(link, "rel") is "related" or "via");
        return link is null ? null : FeedFields.Address(link, FeedFields.Attribute(link, "href") ?? link.Value, url);
    }
}
