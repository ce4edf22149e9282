using System.Xml.Linq;

namespace Briefing.Articles;

/// <summary>Lists of sources in OPML, folders in folders.</summary>
internal static class Opml
{
    public static IReadOnlyList<FeedSource> Read(XElement root, Uri? url) =>
        [.. root.Descendants().Where(element => FeedFields.Is(element, "outline"))
            .Select(outline => (Outline: outline, Address: FeedFields.Address(outline, FeedFields.Attribute(outline, "xmlUrl"), url)))
            .Where(source => source.Address is not null)
            .Select(source => new FeedSource(FeedFields.Plain(FeedFields.Attribute(source.Outline, "title") ?? FeedFields.Attribute(source.Outline, "text")), source.Address!))
            .DistinctBy(source => source.Url)];
}
