using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Tests.Articles.Reading;

namespace Bot.Tests.Articles.Importing;

/// <summary>Input that breaks programs must come out as an article or as a reason, never as a crash.</summary>
public sealed class NaughtyInputTests : IDisposable
{
    private readonly SourceFolder folder = new();

    [Fact]
    public async Task Strange_strings_are_stored_or_refused_as_texts_pages_and_titles()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        var relaxed = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        var lines = Strange().SelectMany(text => new object[]
        {
            new { title = text, text },
            new { title = text, html = $"<article><p>{text}</p></article>" },
            new { id = text, text = "A plain text." },
        }).Select(article => JsonSerializer.Serialize(article, relaxed)).ToList();
        var report = await newsroom.ImportTypedAsync(string.Join('\n', lines));
        Assert.Equal(lines.Count, report.Seen);
        Assert.All(report.Failures, failure => Assert.DoesNotContain("broke the reading", failure.Reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<b><i>")]
    [InlineData("<!--")]
    [InlineData("<a href='")]
    [InlineData("<svg><math>")]
    public async Task Deep_nests_of_html_do_no_harm(string tag)
    {
        await using var newsroom = await Newsroom.OpenAsync();
        var file = folder.Write("a.html", string.Concat(Enumerable.Repeat(tag, 50_000)) + Sample.Page("Rain fell"));
        Assert.Equal(1, (await newsroom.ImportAsync(file)).Seen);
    }

    [Fact]
    public async Task A_feed_that_blows_up_is_refused_or_read_without_its_entities()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        var levels = string.Concat(Enumerable.Range(1, 12).Select(level =>
            $"<!ENTITY l{level} \"{string.Concat(Enumerable.Repeat($"&l{level - 1};", 10))}\">"));
        var file = folder.Write("a.xml", $"""
            <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">{levels}<!ENTITY f SYSTEM "file:///etc/hostname">]>
            <rss version="2.0"><channel><title>&l12;</title><item><title>&f;</title><description>&l12;</description></item></channel></rss>
            """);
        var report = await newsroom.ImportAsync(file);
        Assert.InRange(report.Seen, 0, 1);
    }

    [Fact]
    public async Task A_packed_line_that_swells_is_refused_and_the_next_one_is_stored()
    {
        await using var newsroom = await Newsroom.OpenAsync("Reading:MaxArticleBytes=65536");
        var file = folder.WritePacked("a.jsonl.gz", $"{{\"text\":\"{new string('a', 5_000_000)}\"}}\n{{\"text\":\"Oil rose.\"}}");
        var report = await newsroom.ImportAsync(file);
        Assert.Equal((1, 1), (report.New, report.Failed));
        Assert.Equal("is longer than 64 KB, the most that one article may take", report.Failures[0].Reason);
    }

    [Fact]
    public async Task A_page_over_the_limit_is_refused()
    {
        await using var newsroom = await Newsroom.OpenAsync("Reading:MaxArticleBytes=65536");
        var report = await newsroom.ImportAsync(folder.Write("a.html", Sample.Page(new string('a', 70_000))));
        Assert.Equal("is longer than 64 KB, the most that one article may take", Assert.Single(report.Failures).Reason);
    }

    [Fact]
    public async Task A_text_longer_than_an_article_is_refused()
    {
        await using var newsroom = await Newsroom.OpenAsync("Reading:MaxArticleCharacters=1000");
        var report = await newsroom.ImportTypedAsync($"{{\"text\":\"{new string('a', 1001)}\"}}\n{{\"text\":\"Oil rose.\"}}");
        Assert.Equal(
            "is a text of 1,001 characters, more than the 1,000 of Reading:MaxArticleCharacters", Assert.Single(report.Failures).Reason);
        Assert.Equal(1, report.New);
    }

    [Theory]
    [InlineData("no-such-file.txt", "does not exist")]
    [InlineData("http://", "is not a whole http or https address")]
    [InlineData("", "is not a file's name")]
    public async Task A_source_that_is_none_is_a_failure(string source, string reason)
    {
        await using var newsroom = await Newsroom.OpenAsync();
        var failure = Assert.Single((await newsroom.ImportAsync(source)).Failures);
        Assert.StartsWith(reason, failure.Reason, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private static IEnumerable<string> Strange() =>
    [
        "null", "NaN", "-1e400", "0x7fffffff", "' or 1=1 --", "'; drop table articles; --", "${jndi:ldap://x/a}", "../../../etc/passwd",
        "%s%n%x", "{{7*7}}", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "]]>", "&#0;&#x110000;", "\u0000\u0001\u001b[31m",
        "\u202Egnp.exe\u202C", "Z\u0335\u0321\u0342\u0301a\u0336\u0353\u0328l\u0321\u0324go", "\uFEFF\u200B\u2060", "\U0001F469\u200D\U0001F680 \U0001F1F0\U0001F1FF",
        "\uD83D", "\uDC00x", "ﷺ", "表ポあA鷗ŒéＢ逍Üßªąñ丂㐀𠀀", "ثم نفس سقطت", "田中さん", "İıſK", "()[]{}<>\"'`\\|/~^", "....", "?", "!!!", " \t\r\n ",
        new string('(', 20_000), string.Concat(Enumerable.Repeat("a. ", 20_000)), string.Concat(Enumerable.Repeat("\"", 20_000)),
        string.Concat(Enumerable.Repeat("Mr. ", 10_000)), new string('A', 200_000), string.Concat(Enumerable.Repeat("Aa Bb ", 10_000)),
        string.Concat(Enumerable.Repeat("1,000,", 10_000)), string.Concat(Enumerable.Repeat("\n", 20_000)),
    ];
}
