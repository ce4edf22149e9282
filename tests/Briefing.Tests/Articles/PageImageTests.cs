using Briefing.Articles;

namespace Briefing.Tests.Articles;

public sealed class PageImageTests
{
    private const string Words = """
        <p>Dockers walked out on Saturday after talks about their pay broke down, and the port has stood still since then.</p>
        <p>The governor will meet the leaders of the union on Monday, and the harbour board says that it will wait for that.</p>
        """;

    private static readonly Uri Page = new("https://news.example.org/2031/walkout.html");

    [Theory]
    [InlineData(
        """<script type="application/ld+json">{"@type":"NewsArticle","image":{"@type":"ImageObject","url":"/a.jpg","creditText":"Jane Doe/Agency"}}</script>""", "",
        "https://news.example.org/a.jpg", "Jane Doe/Agency")]
    [InlineData(
        """<script type="application/ld+json">{"@type":"NewsArticle","image":[{"contentUrl":"https://cdn.example.org/a.jpg","copyrightHolder":{"name":"Agency"}}]}</script>""", "",
        "https://cdn.example.org/a.jpg", "Agency")]
    [InlineData(
        """<meta property="og:image" content="https://cdn.example.org/wide/a.jpg">""",
        """<figure><img src="https://cdn.example.org/small/a.jpg"><figcaption>The port at noon. Photo: J. Doe/Agency</figcaption></figure>""",
        "https://cdn.example.org/wide/a.jpg", "J. Doe/Agency")]
    [InlineData(
        """<meta property="og:image" content="https://cdn.example.org/logo.png">""",
        """<figure><img data-src="/img/port.jpg"><figcaption>The port at noon <span class="credit">Credit: Agency</span></figcaption></figure>""",
        "https://news.example.org/img/port.jpg", "Agency")]
    [InlineData(
        "", """<figure><img src="port.jpg"><span class="image-copyright">Image source, Agency</span></figure>""",
        "https://news.example.org/2031/port.jpg", "Agency")]
    [InlineData(
        "", """<figure><img src="port.jpg"><figcaption>Порт в полдень. Фото: Анна Иванова</figcaption></figure>""",
        "https://news.example.org/2031/port.jpg", "Анна Иванова")]
    [InlineData(
        "", """<figure><img src="port.jpg"><figcaption>The port at noon © Agency 2031</figcaption></figure>""",
        "https://news.example.org/2031/port.jpg", "Agency 2031")]
    public void An_image_is_taken_with_whoever_it_is_credited_to(string head, string figure, string url, string credit) =>
        Assert.Equal(new LeadImage(new Uri(url), credit), Read(head, figure).Image);

    [Theory]
    [InlineData("""<meta property="og:image" content="https://cdn.example.org/a.jpg">""", "")]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","image":"https://cdn.example.org/a.jpg"}</script>""", "")]
    [InlineData("", """<figure><img src="port.jpg"><figcaption>The port at noon, before the photographs were taken</figcaption></figure>""")]
    [InlineData("", """<figure><img src="port.jpg"><span class="credit"> – </span></figure>""")]
    [InlineData("", """<figure><img src="data:image/png;base64,AAAA"><span class="credit">Agency</span></figure>""")]
    [InlineData("", """<figure><img src="chart.svg"><span class="credit">Agency</span></figure>""")]
    [InlineData("", """<figure><img src="ftp://cdn.example.org/a.jpg"><span class="credit">Agency</span></figure>""")]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","image":[[[[{"url":"/a.jpg","creditText":"A B"}]]]]}</script>""", "")]
    public void An_image_that_nobody_is_credited_for_is_none(string head, string figure) =>
        Assert.Null(Read(head, figure).Image);

    private static ArticleText Read(string head, string figure)
    {
        var html = $"<html><head><title>Dockers walk out</title>{head}</head><body><article><h1>Dockers walk out</h1>{figure}{Words}</article></body></html>";
        return Assert.IsType<PageReading.Read>(PageReader.Read(html, Page)).Article;
    }
}
