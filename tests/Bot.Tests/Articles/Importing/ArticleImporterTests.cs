using System.Data.Common;
using System.Text;
using Bot.Articles.Importing;
using Bot.Articles.Reading;
using Bot.Storage;
using Bot.Tests.Articles.Reading;

namespace Bot.Tests.Articles.Importing;

public sealed class ArticleImporterTests : IDisposable
{
    private const string Line = """{"id":"oil-1","title":"Oil","text":"Oil rose on Monday. The ministry said output fell.\n\nPrices may rise again."}""";

    private readonly SourceFolder folder = new();

    [Fact]
    public async Task Importing_twice_changes_nothing()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        folder.Write("a.jsonl", Line);
        folder.Write("b.txt", Sample.Article("Rain fell in Almaty"));
        Assert.Equal(2, (await newsroom.ImportAsync(folder.Path)).New);
        var again = await newsroom.ImportAsync(folder.Path);
        Assert.Equal((0, 2, 0), (again.New, again.Unchanged, again.Failed));
        Assert.Equal(2, await newsroom.Articles.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_changed_article_becomes_its_second_version()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        var file = folder.Write("a.jsonl", Line);
        await newsroom.ImportAsync(file);
        folder.Write("a.jsonl", Line.Replace("Monday", "Tuesday", StringComparison.Ordinal));
        Assert.Equal(1, (await newsroom.ImportAsync(file)).Updated);
        var stored = await newsroom.Articles.FindByExternalIdAsync("oil-1", TestContext.Current.CancellationToken);
        Assert.Equal(2, stored!.Version);
        Assert.Equal("Oil rose on Tuesday. The ministry said output fell.\n\nPrices may rise again.", stored.Text.Text);
    }

    [Fact]
    public async Task The_same_text_under_another_id_is_a_duplicate()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        var report = await newsroom.ImportTypedAsync($"{Line}\n{Line.Replace("oil-1", "oil-2", StringComparison.Ordinal)}");
        Assert.Equal((1, 1), (report.New, report.Duplicate));
    }

    [Fact]
    public async Task What_fails_in_a_folder_is_reported_and_the_rest_is_stored()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        folder.Write("a-good.txt", Sample.Article("Rain fell in Almaty"));
        folder.Write("b-empty.txt", "");
        folder.Write("c-picture.png", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0]);
        folder.Write("d-bytes.html", [.. Enumerable.Range(0, 2000).Select(at => (byte)(at % 7))]);
        folder.Write("e-lines.jsonl", $"{Line}\n{{\"id\":\n{{\"text\":\"Snow fell in Astana.\"}}");
        folder.Write("f-good.md", "# Wheat\n\nWheat *fell* on Friday.");
        folder.WritePacked("g-good.jsonl.gz", "{\"text\":\"Gas rose on Sunday.\"}");
        folder.Write("h-broken.gz", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 255, 255, 255]);
        folder.Write("i-utf8.txt", [.. Encoding.UTF8.GetBytes(Sample.Article("Wind blew — hard — in Atyrau")), 0xFF]);
        var report = await newsroom.ImportAsync(folder.Path);
        Assert.Equal(
            ["b-empty.txt: is empty", "c-picture.png: is a PNG picture, not text", "d-bytes.html: is a binary file, not text", "e-lines.jsonl:2: is not JSON (at byte 6 of its line)"],
            report.Failures.Take(4).Select(Shown));
        Assert.StartsWith("h-broken.gz: cannot be read: ", Shown(report.Failures[4]), StringComparison.Ordinal);
        Assert.Equal((6, 5), (report.New, report.Failed));
    }

    [Theory]
    [InlineData("{\"text\":\"Oil rose.\"}\n{\"text\":\"Gas rose.\"}\n", 2)]
    [InlineData("[\n {\"text\":\"Oil rose.\"},\n {\"text\":\"Gas rose.\"}\n]", 2)]
    [InlineData("<rss version='2.0'><channel><title>The Example</title><item><title>Oil</title><description>Oil rose on Monday.</description></item></channel></rss>", 1)]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"X\",\"items\":[{\"id\":\"1\",\"content_text\":\"Oil rose.\"}]}", 1)]
    public async Task Standard_input_may_be_of_any_kind(string typed, int articles)
    {
        await using var newsroom = await Newsroom.OpenAsync();
        var report = await newsroom.ImportTypedAsync(typed);
        Assert.Equal((articles, 0), (report.New, report.Failed));
    }

    [Fact]
    public async Task Standard_input_may_be_a_page_or_plain_text()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        Assert.Equal(1, (await newsroom.ImportTypedAsync(Sample.Article("Rain fell in Almaty"))).New);
        Assert.Equal(1, (await newsroom.ImportTypedAsync(Sample.Page("Snow fell in Astana"))).New);
    }

    [Fact]
    public async Task Paragraphs_and_sentences_of_given_text_stay_whole()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        await newsroom.ImportTypedAsync(Line);
        var stored = await newsroom.Articles.FindByExternalIdAsync("oil-1", TestContext.Current.CancellationToken);
        var facts = await newsroom.Get<Bot.Facts.FactStore>().OfArticleAsync(stored!.Id, TestContext.Current.CancellationToken);
        Assert.Equal(
            ["Oil rose on Monday.", "The ministry said output fell.", "Prices may rise again."],
            facts.OrderBy(fact => fact.Source.Ordinal).Select(fact => fact.Statement));
    }

    [Fact]
    public async Task An_article_that_the_store_refuses_does_not_take_its_batch_with_it()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        await ExecuteAsync(newsroom, """
            create trigger poison before insert on article_versions when new.title = 'Poison'
            begin select raise(abort, 'poisoned'); end
            """);
        var report = await newsroom.ImportTypedAsync(
            "{\"text\":\"Oil rose.\"}\n{\"title\":\"Poison\",\"text\":\"Tea fell.\"}\n{\"text\":\"Gas rose.\"}");
        Assert.Equal((2, 1), (report.New, report.Failed));
        Assert.Equal(2, report.Failures[0].Line);
        Assert.Contains("poisoned", report.Failures[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stopped_import_keeps_whole_batches_only()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        using var stop = new CancellationTokenSource();
        var report = new ImportReport();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            newsroom.Get<ArticleImporter>().ImportAsync(StoppedAfter(200, stop), report, stop.Token));
        Assert.Equal(report.New, await newsroom.Articles.CountAsync(TestContext.Current.CancellationToken));
        Assert.InRange(report.New, 0, 199);
    }

    [Fact]
    public async Task A_problem_of_the_reading_ends_the_import_with_it()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        await Assert.ThrowsAsync<NotSupportedException>(() =>
            newsroom.Get<ArticleImporter>().ImportAsync(Broken(), new ImportReport(), TestContext.Current.CancellationToken));
    }

    public void Dispose() => folder.Dispose();

    private static string Shown(ImportFailure failure) =>
        $"{Path.GetFileName(failure.File)}{(failure.Line is { } line ? $":{line}" : "")}: {failure.Reason}";

    private static async IAsyncEnumerable<Submission> StoppedAfter(int articles, CancellationTokenSource stop)
    {
        for (var at = 0; at < articles; at++)
            yield return new Submission.Copy(new Origin("a", at), $"Number {at} was drawn.", new GivenDetails());
        await stop.CancelAsync();
        yield return new Submission.Copy(new Origin("a"), "The last one was drawn.", new GivenDetails());
    }

    private static async IAsyncEnumerable<Submission> Broken()
    {
        yield return new Submission.Copy(new Origin("a"), "Oil rose.", new GivenDetails());
        await Task.Yield();
        throw new NotSupportedException();
    }

    private static Task<int> ExecuteAsync(Newsroom newsroom, string sql) => newsroom.Get<Database>().WriteAsync(async connection =>
    {
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteNonQueryAsync();
    }, TestContext.Current.CancellationToken);
}
