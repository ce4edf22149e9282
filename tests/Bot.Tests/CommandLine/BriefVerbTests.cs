using System.Text.Json;
using Bot.CommandLine;

namespace Bot.Tests.CommandLine;

public sealed class BriefVerbTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bot-brief-");
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    [Fact]
    public async Task A_kept_topic_is_told_from_prepared_facts()
    {
        Assert.Equal(ExitCode.Done, await RunAsync("brief", "Kazakh"));
        Assert.StartsWith("Kazakhstan: the basics", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Where is it?", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_topic_ends_with_code_3_and_the_nearest_known_ones()
    {
        Assert.Equal(ExitCode.NoAnswer, await RunAsync("brief", "Kazakhstan", "Republik", "--json"));
        using var document = JsonDocument.Parse(output.ToString());
        Assert.Equal("Kazakhstan Republik", document.RootElement.GetProperty("topic").GetString());
        Assert.Contains("Kazakhstan", document.RootElement.GetProperty("nearest").EnumerateArray().Select(name => name.GetString()));
    }

    [Fact]
    public async Task An_unknown_format_is_refused_with_those_that_there_are()
    {
        Assert.Equal(ExitCode.Failed, await RunAsync("brief", "Kazakhstan", "--format", "poem"));
        Assert.Contains("'basics'", error.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        folder.Delete(recursive: true);
        output.Dispose();
        error.Dispose();
    }

    private Task<int> RunAsync(params string[] args) =>
        RootVerb.RunAsync([.. args, "--data", folder.FullName], output, error, TestContext.Current.CancellationToken);
}
