using System.Text.Json;
using Briefing.Articles;

namespace Bot.Tests.Config;

public sealed class DemoArticlesTests
{
    private const int MinWords = 180;

    public static TheoryData<string> Pages => [.. Files(".html")];

    public static TheoryData<string> Texts => [.. Files(".txt")];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Pages_are_read_with_headline_author_publication_day_and_text(string file)
    {
        var article = Assert.IsType<PageReading.Read>(PageReader.Read(Content(file), url: null)).Article;

        Assert.NotNull(article.Title);
        Assert.NotNull(article.Byline);
        Assert.NotNull(article.Site);
        Assert.NotNull(article.CanonicalUrl);
        Assert.EndsWith(".example", article.CanonicalUrl.Host, StringComparison.Ordinal);
        Assert.Equal(DayOf(file), DateOnly.FromDateTime(article.Published!.Value.DateTime));
        AssertIsArticle(article.Text);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Scraped_texts_are_read_with_headline_and_day(string file)
    {
        var article = Assert.IsType<PageReading.Read>(ScrapedText.Clean(Content(file))).Article;

        Assert.NotNull(article.Site);
        // The file's name holds the main words of the headline.
        Assert.Contains(file[11..].Split('-')[0], article.Title, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(DayOf(file), DateOnly.FromDateTime(article.Published!.Value.DateTime));
        AssertIsArticle(article.Text);
    }

    [Fact]
    public void Short_reports_have_distinct_ids_a_source_a_day_and_a_text()
    {
        var ids = new HashSet<string>();
        foreach (var line in File.ReadLines(Path.Combine(ConfigFiles.Folder, "articles", "short-reports.jsonl")))
        {
            var report = JsonDocument.Parse(line).RootElement;
            Assert.True(ids.Add(report.GetProperty("id").GetString()!));
            Assert.False(string.IsNullOrEmpty(report.GetProperty("title").GetString()));
            Assert.False(string.IsNullOrEmpty(report.GetProperty("source").GetString()));
            Assert.EndsWith(".example", new Uri(report.GetProperty("url").GetString()!).Host, StringComparison.Ordinal);
            Assert.True(report.GetProperty("published").GetDateTimeOffset() > DateTimeOffset.UnixEpoch);
            AssertIsArticle(report.GetProperty("text").GetString()!);
        }

        Assert.NotEmpty(ids);
    }

    [Fact]
    public void The_set_shows_an_explainer_box_and_a_correction()
    {
        var texts = Files(".html").Select(file => (PageReader.Read(Content(file), url: null) as PageReading.Read)?.Article.Text)
            .Concat(Files(".txt").Select(file => (ScrapedText.Clean(Content(file)) as PageReading.Read)?.Article.Text))
            .OfType<string>().ToList();

        Assert.Contains(texts, text => Explainers.Find(text).Any(box => box.Heading == "Kazakhstan: The basics" && box.Items.Count == 3));
        Assert.Contains(texts, text => text.Contains("Correction: ", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Files(string extension) =>
        ConfigFiles.Articles.Where(path => Path.GetExtension(path) == extension).Select(path => Path.GetFileName(path));

    private static string Content(string file) => File.ReadAllText(Path.Combine(ConfigFiles.Folder, "articles", file));

    /// <summary>The day that the file's name begins with.</summary>
    private static DateOnly DayOf(string file) => DateOnly.ParseExact(file[..10], "yyyy-MM-dd");

    private static void AssertIsArticle(string text)
    {
        Assert.True(text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length >= MinWords, text);
        Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Subscribe", text, StringComparison.Ordinal);
        Assert.DoesNotContain("cookies", text, StringComparison.Ordinal);
    }
}
