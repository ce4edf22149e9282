using Bot.Articles.Reading;

namespace Bot.Tests.Articles.Reading;

public sealed class DocumentKindsTests
{
    [Theory]
    [InlineData("a.HTM", "Html")]
    [InlineData("a.txt", "PlainText")]
    [InlineData("a.md", "Markdown")]
    [InlineData("a.rss", "Xml")]
    [InlineData("a.opml", "Xml")]
    [InlineData("a.json", "Json")]
    [InlineData("a.jsonl", "JsonLines")]
    [InlineData("a.jsonl.gz", "JsonLines")]
    [InlineData("README", "Unknown")]
    [InlineData("a.doc", "Unknown")]
    public void Names_tell(string name, string kind) => Assert.Equal(kind, DocumentKinds.OfName(name).ToString());

    [Theory]
    [InlineData("{\"text\":\"a\"}\n{\"text\":\"b\"}", "JsonLines")]
    [InlineData("{\n  \"text\": \"a\"\n}", "Json")]
    [InlineData(" [ {\"text\":\"a\"}]", "Json")]
    [InlineData("[Update] Oil rose.", "PlainText")]
    [InlineData("<?xml version='1.0'?>\n<!-- made -->\n<rss version='2.0'>", "Xml")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'>", "Xml")]
    [InlineData("<opml version='2.0'>", "Xml")]
    [InlineData("<!doctype html><p>a", "Html")]
    [InlineData("<p>a", "Html")]
    [InlineData("<3 this", "PlainText")]
    [InlineData("Oil rose.", "PlainText")]
    public void Contents_tell(string beginning, string kind) => Assert.Equal(kind, DocumentKinds.OfContent(beginning).ToString());

    [Theory]
    [InlineData(null, "Unknown")]
    [InlineData("text/html", "Html")]
    [InlineData("application/rss+xml", "Xml")]
    [InlineData("application/feed+json", "Json")]
    [InlineData("text/plain", "Unknown")]
    public void Media_types_tell(string? type, string kind) => Assert.Equal(kind, DocumentKinds.OfMediaType(type)?.ToString());

    [Theory]
    [InlineData("image/png")]
    [InlineData("video/mp4")]
    [InlineData("application/pdf")]
    public void Other_media_types_hold_no_articles(string type) => Assert.Null(DocumentKinds.OfMediaType(type));
}
