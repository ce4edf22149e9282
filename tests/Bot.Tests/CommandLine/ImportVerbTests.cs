using System.Text.Json;
using Bot.CommandLine;
using Bot.Tests.Articles.Importing;
using Bot.Tests.Articles.Reading;

namespace Bot.Tests.CommandLine;

public sealed class ImportVerbTests : IDisposable
{
    private readonly SourceFolder articles = new();
    private readonly SourceFolder data = new();
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    [Fact]
    public async Task All_stored_ends_with_counts_and_exit_code_0()
    {
        articles.Write("a.txt", Sample.Article("Rain fell in Almaty"));
        Assert.Equal(0, await RunAsync("import", articles.Path));
        Assert.Equal("1 new, 0 updated, 0 unchanged, 0 duplicate, 0 failed", output.ToString().Trim());
        Assert.Empty(error.ToString());
    }

    [Fact]
    public async Task Some_failed_ends_with_exit_code_2_and_names_file_line_and_reason()
    {
        var file = articles.Write("a.jsonl", "{\"text\":\"Oil rose.\"}\n{}");
        Assert.Equal(2, await RunAsync("import", file));
        Assert.Equal($"error: {file}:2: has neither \"text\" nor \"html\" with anything in it", error.ToString().Trim());
        Assert.Equal("1 new, 0 updated, 0 unchanged, 0 duplicate, 1 failed", output.ToString().Trim());
    }

    [Fact]
    public async Task Nothing_stored_ends_with_exit_code_1()
    {
        var file = Path.Combine(articles.Path, "missing.txt");
        Assert.Equal(1, await RunAsync("import", file));
        Assert.Equal($"error: {file}: does not exist", error.ToString().Trim());
    }

    [Fact]
    public async Task No_source_is_a_clear_failure()
    {
        Assert.Equal(1, await RunAsync("import"));
        Assert.StartsWith("error: import needs a source", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_one_document_with_counts_and_failures()
    {
        var file = articles.Write("a.jsonl", "{\"text\":\"Oil rose.\"}\n{\"text\":\"Oil rose.\"}\noops");
        Assert.Equal(2, await RunAsync("import", "--json", file));
        using var document = JsonDocument.Parse(output.ToString());
        var root = document.RootElement;
        Assert.Equal(
            ["new", "updated", "unchanged", "duplicate", "failed", "failures"], root.EnumerateObject().Select(property => property.Name));
        Assert.Equal((1, 1, 1), (root.GetProperty("new").GetInt32(), root.GetProperty("unchanged").GetInt32(), root.GetProperty("failed").GetInt32()));
        var failure = Assert.Single(root.GetProperty("failures").EnumerateArray());
        Assert.Equal((file, 3), (failure.GetProperty("file").GetString(), failure.GetProperty("line").GetInt32()));
        Assert.StartsWith("is not JSON", failure.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Empty(error.ToString());
    }

    public void Dispose()
    {
        articles.Dispose();
        data.Dispose();
        output.Dispose();
        error.Dispose();
    }

    private Task<int> RunAsync(params string[] args) =>
        RootVerb.RunAsync([.. args, "--data", data.Path], output, error, TestContext.Current.CancellationToken);
}
