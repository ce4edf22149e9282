using System.Text.Json;
using Bot.CommandLine;
using Bot.Storage;
using Bot.Tests.Articles.Reading;
using Microsoft.Data.Sqlite;

namespace Bot.Tests.CommandLine;

/// <summary><c>backup</c>, <c>restore</c> and <c>check</c>.</summary>
public sealed class StoreVerbsTests : IDisposable
{
    private readonly SourceFolder files = new();
    private readonly SourceFolder data = new();
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    private string Copy => Path.Combine(files.Path, "copy.db");

    [Fact]
    public async Task A_copy_brings_the_store_back()
    {
        await ImportAsync("Oil rose.");
        Assert.Equal(0, await RunAsync("backup", Copy));
        await ImportAsync("Gas rose.");
        Assert.Equal(0, await RunAsync("restore", Copy, "--force"));
        Assert.EndsWith(": 1 articles", output.ToString().Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_with_changes_that_the_copy_lacks_stays_unless_forced()
    {
        await ImportAsync("Oil rose.");
        Assert.Equal(0, await RunAsync("backup", Copy));
        Assert.Equal(0, await RunAsync("restore", Copy));
        await ImportAsync("Gas rose.");
        Assert.Equal(1, await RunAsync("restore", Copy));
        Assert.Contains("that the copy lacks", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task A_store_that_is_open_stays_unless_forced()
    {
        await ImportAsync("Oil rose.");
        Assert.Equal(0, await RunAsync("backup", Copy));
        await using (var open = new SqliteConnection($"Data Source={Path.Combine(data.Path, SqliteEngine.FileName)};Pooling=False"))
        {
            await open.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = open.CreateCommand();
            command.CommandText = "select count(*) from articles";
            await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
            Assert.Equal(1, await RunAsync("restore", Copy));
            Assert.Contains("stop it, or add --force", error.ToString(), StringComparison.Ordinal);
        }
        Assert.Equal(0, await RunAsync("restore", Copy));
    }

    [Fact]
    public async Task What_is_no_copy_leaves_the_store_as_it_is()
    {
        await ImportAsync("Oil rose.");
        Assert.Equal(1, await RunAsync("restore", files.Write("no.db", "this is no store")));
        Assert.Equal(1, await RunAsync("restore", Path.Combine(files.Path, "missing.db")));
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task A_store_that_is_not_there_is_not_copied()
    {
        Assert.Equal(1, await RunAsync("backup", Copy));
        Assert.StartsWith("error: There is no store in ", error.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(Copy));
    }

    [Fact]
    public async Task A_sound_bot_passes_the_check()
    {
        Assert.Equal(0, await RunAsync("check"));
        Assert.EndsWith("All is well", output.ToString().Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_check_names_what_is_wrong_and_how_to_mend_it_and_hides_the_token()
    {
        const string secret = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAsecret";
        Assert.Equal(1, await RunAsync(
            "check", "--json", "--set", $"Telegram:Token=123456:{secret}", "--set", "Telegram:ApiBaseUrl=http://127.0.0.1:9"));
        using var document = JsonDocument.Parse(output.ToString());
        var telegram = document.RootElement.GetProperty("findings").EnumerateArray()
            .Single(finding => finding.GetProperty("name").GetString() == "Telegram");
        Assert.False(telegram.GetProperty("ok").GetBoolean());
        Assert.NotEmpty(telegram.GetProperty("fix").GetString()!);
        Assert.DoesNotContain(secret, output.ToString() + error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "ok    alerts: nobody may write one, as Telegram:AdminIds is empty and there is no API key")]
    [InlineData(1, "WRONG alerts: each needs 1 approval by others than its author, and 0 can approve")]
    [InlineData(2, "ok    alerts: each needs 1 approval by others than its author, and 1 can approve")]
    public async Task The_check_tells_whether_alerts_can_be_approved(int admins, string finding)
    {
        string[] ids = [.. Enumerable.Range(0, admins).SelectMany(at => new[] { "--set", $"Telegram:AdminIds:{at}={at + 1}" })];
        Assert.Equal(finding.StartsWith("ok", StringComparison.Ordinal) ? 0 : 1, await RunAsync(["check", .. ids]));
        Assert.Contains(finding, output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_only_drafts_needs_one_that_approves()
    {
        Assert.Equal(0, await RunAsync("api-key", "create", "--name", "writer", "--role", "draft"));
        Assert.Equal(1, await RunAsync("check"));
        Assert.Equal(0, await RunAsync("api-key", "create", "--name", "editor", "--role", "approve"));
        Assert.Equal(0, await RunAsync("check"));
    }

    [Fact]
    public async Task The_check_shows_wrong_settings()
    {
        Assert.Equal(1, await RunAsync("check", "--set", "Feeds:Interval=soon"));
        Assert.Contains("WRONG settings: Setting Feeds:Interval is \"soon\"", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_check_tries_each_feed()
    {
        var list = files.Write("a.opml", "<opml version='2.0'><body><outline xmlUrl='http://127.0.0.1:9/feed'/></body></opml>");
        Assert.Equal(0, await RunAsync("import", list));
        Assert.Equal(1, await RunAsync("check", "--set", "Fetching:Retries=0"));
        Assert.Contains(
            "WRONG http://127.0.0.1:9/feed: cannot be fetched: 127.0.0.1 leads to a private network", output.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        files.Dispose();
        data.Dispose();
        output.Dispose();
        error.Dispose();
    }

    private async Task ImportAsync(string text) =>
        Assert.Equal(0, await RunAsync("import", files.Write("a.jsonl", $"{{\"text\":\"{text}\"}}")));

    private async Task<long> CountAsync()
    {
        await using var services = await BotServices.BuildAsync(
            new Dictionary<string, string?> { ["Storage:Path"] = data.Path }, TestContext.Current.CancellationToken);
        return await ((Bot.Articles.ArticleStore)services.GetService(typeof(Bot.Articles.ArticleStore))!)
            .CountAsync(TestContext.Current.CancellationToken);
    }

    private Task<int> RunAsync(params string[] args) =>
        RootVerb.RunAsync([.. args, "--data", data.Path], output, error, TestContext.Current.CancellationToken);
}
