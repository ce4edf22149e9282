using Briefing.Articles;

namespace Briefing.Tests.Articles;

public sealed class PageReaderTests
{
    private const string Paragraphs = """
        <p>The harbour was closed at noon on Thursday, the port authority said, after waves had broken over its wall.</p>
        <p>It will open again on Monday if the wind allows, according to forecasters, who expect the storm to pass.</p>
        """;

    private static readonly Uri Address = new("https://www.valleypost.example/news/1");

    [Fact]
    public void Only_the_article_is_left_of_a_page()
    {
        var article = Read(Golden.Read("page.html"));

        Assert.Equal("Brevik dam: Chief engineer suspended", article.Title);
        Assert.Equal("Tora Lind, Nils Ekdal", article.Byline);
        Assert.Equal(new DateTimeOffset(2031, 3, 14, 9, 30, 0, TimeSpan.FromHours(1)), article.Published);
        Assert.Equal(TimeSpan.FromHours(1), article.Published?.Offset);
        Assert.Equal(("Valley Post", "en"), (article.Site, article.Language));
        Assert.Equal(new Uri("https://www.valleypost.example/news/brevik-dam?from=home"), article.CanonicalUrl);
        Assert.Equal(Golden.Read("page.expected.txt"), article.Text);
    }

    [Fact]
    public void The_box_of_a_page_is_found_as_an_explainer()
    {
        var box = Assert.Single(Explainers.Find(Read(Golden.Read("page.html")).Text));

        Assert.Equal(2, box.Items.Count);
    }

    [Theory]
    [InlineData("<title>Harbour closed after storm - Valley Post</title>", "Harbour closed after storm")]
    [InlineData("<title>Valley Post | Harbour closed after storm</title>", "Harbour closed after storm")]
    [InlineData("<title>Storm: What we know about the closed harbour</title>", "Storm: What we know about the closed harbour")]
    [InlineData("<title>A - B</title><meta property='og:title' content='Harbour &amp;amp; port closed'>", "Harbour & port closed")]
    [InlineData("<title>Harbour closed</title><script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"all about harbours\",\"name\":\"Harbour closed\"}</script>", "Harbour closed")]
    public void The_headline_is_told_from_the_sites_name(string head, string title) => Assert.Equal(title, ReadHead(head).Title);

    [Theory]
    [InlineData("<meta name=author content='by Tora Lind'>", "Tora Lind")]
    [InlineData("<meta property=article:author content='https://social.example/tora'><meta name='DC.creator' content='Tora Lind'>", "Tora Lind")]
    [InlineData("<script type='application/ld+json'>[{\"@type\":\"NewsArticle\",\"author\":\"Tora Lind\"}]</script>", "Tora Lind")]
    [InlineData("<meta name=author content=admin>", null)]
    public void The_byline_is_read(string head, string? byline) => Assert.Equal(byline, ReadHead(head).Byline);

    [Theory]
    [InlineData("<meta property='article:published_time' content='2031-03-14T09:30:00+06:00'>", "2031-03-14T09:30:00+06:00")]
    [InlineData("<meta itemprop=datePublished content='2031-03-14'>", "2031-03-14T00:00:00+00:00")]
    [InlineData("<meta name=date content='Fri, 14 Mar 2031 09:30:00 EST'>", "2031-03-14T09:30:00-05:00")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2031-03-14T09:30:00Z\",\"headline\":\"cut \"off\"</script>", "2031-03-14T09:30:00+00:00")]
    [InlineData("<meta name=date content='some day'>", null)]
    public void The_time_is_read_with_its_offset(string head, string? published) =>
        Assert.Equal(published, ReadHead(head).Published?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void A_time_element_in_the_page_counts_when_no_meta_tag_does()
    {
        var article = Read($"<body><article><time datetime='2031-03-14T09:30:00-03:30'>Friday</time>{Paragraphs}</article></body>");

        Assert.Equal(TimeSpan.FromHours(-3.5), article.Published?.Offset);
    }

    [Fact]
    public void The_text_of_json_ld_stands_in_when_the_page_shows_none()
    {
        var body = string.Join("\\n\\n", Enumerable.Range(1, 6).Select(i => $"Paragraph {i} says at some length what happened in the harbour on that day."));
        var article = Read($"<html><body><p>Please wait while this page loads its article.</p><script type='application/ld+json'>{{\"@type\":\"ReportageNewsArticle\",\"articleBody\":\"{body}\"}}</script></body></html>");

        Assert.StartsWith("Paragraph 1 says", article.Text, StringComparison.Ordinal);
        Assert.Equal(6, article.Text.Split("\n\n").Length);
    }

    [Fact]
    public void A_form_around_the_whole_page_does_not_hide_the_article()
    {
        var article = Read($"<body><form id=aspnet><div class='sidebar-layout'><div>{Paragraphs}{Paragraphs.Replace("harbour", "airport", StringComparison.Ordinal)}</div></div></form></body>");

        Assert.Contains("airport was closed", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_of_links_and_endings_are_left_out()
    {
        var article = Read($"""
            <body><div><h1>Harbour closed</h1>{Paragraphs}{Paragraphs.Replace("harbour", "airport", StringComparison.Ordinal)}
            <h3>You may also like</h3><p><a href=/1>Ferry line seeks an owner with patience and deep pockets</a></p><p>A teaser for another story that has nothing to do with it.</p></div></body>
            """);

        Assert.DoesNotContain("Ferry", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("teaser", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("You may", article.Text, StringComparison.Ordinal);
    }

    private static ArticleText ReadHead(string head) => Read($"<html><head>{head}</head><body><article>{Paragraphs}</article></body></html>");

    private static ArticleText Read(string html) => Assert.IsType<PageReading.Read>(PageReader.Read(html, Address)).Article;
}
