using Bot.CommandLine;
using Bot.Tests.Web;

namespace Bot.Tests.CommandLine;

public sealed class RunVerbTests
{
    [Fact]
    public async Task A_taken_port_is_told_in_one_line_with_what_to_do()
    {
        await using var running = await TestService.StartAsync();
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var folder = Directory.CreateTempSubdirectory("bot-run-");

        var code = await RootVerb.RunAsync(
            ["run", "--data", folder.FullName, "--set", $"Web:Url={running.Url.GetLeftPart(UriPartial.Authority)}"],
            output, error, TestContext.Current.CancellationToken);

        folder.Delete(recursive: true);
        Assert.Equal(1, code);
        Assert.Empty(output.ToString());
        var line = Assert.Single(error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(running.Url.Authority, line, StringComparison.Ordinal);
        Assert.Contains("--set Web:Url=", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://*:5080", "http://localhost:5080")]
    [InlineData("http://0.0.0.0:80", "http://localhost:80")]
    [InlineData("http://[::]:5080", "http://localhost:5080")]
    [InlineData("http://127.0.0.1:5080/", "http://127.0.0.1:5080")]
    public void Readers_are_told_an_address_that_opens(string url, string shown) =>
        Assert.Equal(shown, Bot.Web.WebAddress.ForReaders(url));
}
