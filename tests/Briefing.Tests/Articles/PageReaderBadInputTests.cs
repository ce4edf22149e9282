using System.Text;
using Briefing.Articles;

namespace Briefing.Tests.Articles;

public sealed class PageReaderBadInputTests
{
    private const string Paragraph = "<p>The harbour was closed at noon on Thursday, the port authority said, after waves had broken over its wall.</p>";

    public static TheoryData<string, string> Pages => new()
    {
        { "empty", "" },
        { "blank", " \n " },
        { "binary", "\u0089PNG\r\n\u001a\0\0\0\rIHDR\0\0\u0001\0\0\0\u0001\0\b\u0006\0\0\0" },
        { "no letters", "<html><body><p>1 2 3</p></body></html>" },
        { "deep", Repeat("<div>", 20_000) + Paragraph },
        { "deep with text", Repeat("<div><p>x", 20_000) },
        { "deep formatting", Repeat("<b><i>", 10_000) + Repeat("<p>x", 10_000) },
        { "distinct formatting", string.Concat(Enumerable.Range(0, 5_000).Select(i => $"<font size={i}>")) + Repeat("<p>x", 5_000) },
        { "deep tables", Repeat("<table><tr><td>", 20_000) },
        { "deep lists", Repeat("<ul><li>", 20_000) },
        { "deep svg", Repeat("<svg><g>", 20_000) },
        { "deep templates", Repeat("<template>", 20_000) },
        { "ends without beginnings", Repeat("</p></b></div></table>", 20_000) },
        { "only less-than", new string('<', 10_000_000) },
        { "only ampersands", new string('&', 1_000_000) },
        { "attributes", "<p " + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"a{i}=1 ")) + ">" },
        { "open comment", "<!--" + new string('-', 1_000_000) },
        { "open script", "<script>" + Repeat("<", 1_000_000) },
        { "open quote", "<a href=\"" + Repeat("x>", 500_000) },
        { "side by side", Repeat("<p>x", 100_000) },
        { "too many tags", Repeat("<br>", 300_000) },
        { "too long", new string('x', 17_000_000) },
    };

    [Theory]
    [MemberData(nameof(Pages), DisableDiscoveryEnumeration = true)]
    public void What_is_no_article_is_unreadable_with_a_reason(string name, string html)
    {
        Assert.NotEmpty(name);
        var reading = Assert.IsType<PageReading.Unreadable>(PageReader.Read(html, new Uri("https://news.example/a")));
        Assert.NotEmpty(reading.Reason);
        Assert.False(reading.Reason.EndsWith('.'));
    }

    [Theory]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Cut off</script>")]
    [InlineData("<script type='application/ld+json'>[[[[{]</script>")]
    [InlineData("<script type='application/ld+json'>{\"@type\":5,\"author\":[null,{\"name\":{\"x\":1}}],\"headline\":\"\\ud800\"}</script>")]
    [InlineData("<meta property=article:published_time content='the 99th of Never'><meta property=og:url content='::::'><link rel=canonical href='http://[bad'>")]
    [InlineData("<base href='javascript:alert(1)'><meta charset=utf-7>")]
    public void Broken_metadata_does_not_keep_the_text_from_being_read(string head)
    {
        var html = $"<html><head>{head}</head><body><article>{Paragraph}{Paragraph}{Paragraph}</article></body></html>";

        var article = Assert.IsType<PageReading.Read>(PageReader.Read(html, null)).Article;

        Assert.Contains("The harbour was closed", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Halves_of_characters_are_replaced()
    {
        var html = $"<title>A \uD83D title</title><script type='application/ld+json'>{{\"@type\":\"Article\",\"headline\":\"A \uDE00 title\"}}</script>{Paragraph}\uDC00{Paragraph}";

        var article = Assert.IsType<PageReading.Read>(PageReader.Read(html, null)).Article;

        Assert.Equal("A \uFFFD title", article.Title);
        Assert.DoesNotContain(article.Text, char.IsSurrogate);
        Assert.IsType<PageReading.Read>(ScrapedText.Clean("The port is closed \uD83D until Monday, they said."));
        Assert.IsType<FeedReading.Unreadable>(Feeds.Read("{\"a\":\"\uD83D\"}"));
    }

    [Fact]
    public void A_page_with_careless_markup_is_read()
    {
        var html = Repeat("<font size=2><b>", 20) + Repeat("<p><span>", 30) + Repeat(Paragraph, 20);

        Assert.IsType<PageReading.Read>(PageReader.Read(html, null));
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
