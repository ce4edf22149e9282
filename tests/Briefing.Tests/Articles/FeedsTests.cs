using System.Text;
using Briefing.Articles;

namespace Briefing.Tests.Articles;

public sealed class FeedsTests
{
    private const string Rss = """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
          <channel>
            <title>Valley Post</title><link>https://valley.example/</link><language>en-GB</language>
            <item>
              <title>Harbour closed &amp;amp; ferries stopped</title>
              <media:title>A picture's title</media:title>
              <link>/news/1</link><guid isPermaLink="false">v-1</guid>
              <pubDate>Fri, 14 Mar 2031 10:05:00 EST</pubDate><dc:creator>By Tora Lind</dc:creator>
              <description>A teaser.</description><content:encoded><![CDATA[<p>One &amp; two.</p><p>Three.</p>]]></content:encoded>
            </item>
            <item><guid>https://valley.example/news/2</guid><description>Plain text only</description></item>
          </channel>
        </rss>
        """;

    [Fact]
    public void An_rss_feed_gives_its_articles()
    {
        var feed = Read(Rss, new Uri("https://valley.example/feed.xml"));

        Assert.Equal(("Valley Post", "en"), (feed.Title, feed.Language));
        Assert.Equal(new Uri("https://valley.example/"), feed.Site);
        Assert.Equal(
            new FeedItem(
                "v-1", new Uri("https://valley.example/news/1"), "Harbour closed & ferries stopped", null, "<p>One &amp; two.</p><p>Three.</p>",
                new DateTimeOffset(2031, 3, 14, 10, 5, 0, TimeSpan.FromHours(-5)), "Tora Lind", "en"),
            feed.Items[0]);
        Assert.Equal("One & two.\n\nThree.", HtmlText.Of(feed.Items[0].Html!));
        Assert.Equal((new Uri("https://valley.example/news/2"), "Plain text only"), (feed.Items[1].Url, feed.Items[1].Text));
    }

    [Fact]
    public void An_atom_feed_gives_its_articles()
    {
        var feed = Read("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://tal.example/a/">
              <title type="html">Tal &lt;b&gt;Post&lt;/b&gt;</title><link rel="self" href="feed"/><link href=".."/>
              <entry>
                <id>urn:x:1</id><title>Hafen gesperrt</title><link rel="alternate" href="1.html"/>
                <published>2031-03-14T10:05:00+01:00</published><updated>2031-03-15T00:00:00Z</updated>
                <author><name>Tora Lind</name></author><author><name>Nils Aker</name></author>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Eins.</p></div></content>
              </entry>
            </feed>
            """);

        var item = Assert.Single(feed.Items);
        Assert.Equal(("Tal Post", new Uri("https://tal.example/")), (feed.Title, feed.Site));
        Assert.Equal((new Uri("https://tal.example/a/1.html"), "de", "Tora Lind, Nils Aker"), (item.Url, item.Language, item.Author));
        Assert.Equal(new DateTimeOffset(2031, 3, 14, 10, 5, 0, TimeSpan.FromHours(1)), item.Published);
        Assert.Equal("<div><p>Eins.</p></div>", item.Html);
    }

    [Fact]
    public void An_rdf_feed_has_its_articles_beside_the_channel()
    {
        var feed = Read("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="https://valley.example/"><title>Valley</title></channel>
              <item rdf:about="https://valley.example/3"><title>Three</title><dc:date>2031-03</dc:date></item>
            </rdf:RDF>
            """);

        var item = Assert.Single(feed.Items);
        Assert.Equal((new Uri("https://valley.example/3"), "Three", 2031), (item.Url, item.Title, item.Published?.Year));
    }

    [Fact]
    public void A_json_feed_gives_its_articles()
    {
        var feed = Read("""
            {"version":"https://jsonfeed.org/version/1.1","title":"Valley","language":"en",
             "items":[{"id":7,"url":"https://valley.example/7","content_text":"Seven.","date_published":"2031-03-14T10:05:00-03:30","authors":[{"name":"Tora Lind"}]}, null, 5]}
            """);

        var item = Assert.Single(feed.Items);
        Assert.Equal(("7", "Seven.", "Tora Lind", "en"), (item.Id, item.Text, item.Author, item.Language));
        Assert.Equal(TimeSpan.FromHours(-3.5), item.Published?.Offset);
    }

    [Fact]
    public void Opml_gives_its_sources_once_each()
    {
        var list = Assert.IsType<FeedReading.SourceList>(Feeds.Read("""
            <opml version="2.0"><body><outline text="Folder"><outline text="Valley" xmlUrl="https://valley.example/feed"/></outline>
            <outline text="Again" xmlUrl="https://valley.example/feed"/><outline text="Evil" xmlUrl="file:///etc/passwd"/></body></opml>
            """));

        Assert.Equal([new FeedSource("Valley", new Uri("https://valley.example/feed"))], list.Sources);
    }

    [Theory]
    [InlineData("<rss><channel><item><title>caf&eacute; &nbsp;&amp; R&D</title></item></channel></rss>", "café & R&D")]
    [InlineData("<!DOCTYPE rss [<!ENTITY a 'aaa'>]><rss><channel><item><title>T</title></item></channel></rss>", "T")]
    [InlineData("<rss><channel><item><title>T</title><itunes:author>X</itunes:author></item></channel></rss>", "T")]
    [InlineData("\n <?xml version='1.0' encoding='utf-16'?><rss><channel><item><title>T\u0001</title></item></channel></rss>", "T")]
    [InlineData("<rss><channel><item><title>T</title></item><item><title>half", "T")]
    public void What_feeds_often_get_wrong_is_forgiven(string xml, string title)
    {
        var item = Assert.Single(Read(xml).Items);
        Assert.Equal(title, item.Title?.Trim('\u0001'));
    }

    [Theory]
    [InlineData("utf-8", "")]
    [InlineData("utf-16", "")]
    [InlineData("utf-16BE", "")]
    [InlineData("utf-32", "")]
    [InlineData("windows-1252", "<?xml version='1.0' encoding='iso-8859-1'?>")]
    [InlineData("windows-1252", "<?xml version='1.0' encoding='utf-8'?>")]
    [InlineData("windows-1251", "<?xml version='1.0' encoding='windows-1251'?>")]
    public void Encodings_are_found(string encoding, string declaration)
    {
        var title = encoding == "windows-1251" ? "Дождь" : "Größe";
        var writer = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        byte[] bytes = [.. writer.GetPreamble(), .. writer.GetBytes($"{declaration}<rss><channel><title>{title}</title></channel></rss>")];

        var isWronglyDeclared = declaration.Contains("utf-8", StringComparison.Ordinal);
        Assert.Equal(isWronglyDeclared ? "Gr\uFFFD\uFFFDe" : title, Assert.IsType<FeedReading.Read>(Feeds.Read(bytes)).Feed.Title);
    }

    [Fact]
    public void Entities_of_a_document_type_are_neither_expanded_nor_fetched()
    {
        var bomb = "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/hostname\">]>"
            + "<rss><channel><title>x &b;&f;</title></channel></rss>";

        Assert.Equal("x &b;&f;", Read(bomb).Title);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("no feed at all")]
    [InlineData("<html><body>page</body></html>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><g/></svg>")]
    [InlineData("{\"a\":1}")]
    [InlineData("{broken")]
    [InlineData("\0\u0001\u0002\u0003")]
    public void What_is_no_feed_is_unreadable_with_a_reason(string text)
    {
        var reading = Assert.IsType<FeedReading.Unreadable>(Feeds.Read(text));
        Assert.NotEmpty(reading.Reason);
        Assert.False(reading.Reason.EndsWith('.'));
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        var deep = new StringBuilder("<rss><channel>").Insert(14, "<a>", 100_000).ToString();

        Assert.Contains("deep", Assert.IsType<FeedReading.Unreadable>(Feeds.Read(deep)).Reason, StringComparison.Ordinal);
    }

    private static Feed Read(string text, Uri? url = null) => Assert.IsType<FeedReading.Read>(Feeds.Read(text, url)).Feed;
}
