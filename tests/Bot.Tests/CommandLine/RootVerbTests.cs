using Bot.CommandLine;

namespace Bot.Tests.CommandLine;

public sealed class RootVerbTests : IDisposable
{
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    [Fact]
    public async Task An_unknown_verb_fails_with_one_line_on_stderr()
    {
        Assert.Equal(1, await RunAsync("no-such-verb"));

        Assert.Empty(output.ToString());
        var line = Assert.Single(error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("error: ", line, StringComparison.Ordinal);
        Assert.Contains("no-such-verb", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_setting_stops_the_start_with_its_name_value_and_range()
    {
        Assert.Equal(1, await RunAsync("run", "--set", "Delivery:MessagesPerSecond=-5", "--set", "Alerts:Approvals=x"));

        Assert.Contains(
            "Setting Delivery:MessagesPerSecond is \"-5\"; allowed: a whole number from 0 to 1000",
            error.ToString(), StringComparison.Ordinal);
        Assert.Contains(
            "Setting Alerts:Approvals is \"x\"; allowed: a whole number from 0 to 10",
            error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_is_not_shown_even_when_it_is_wrong()
    {
        Assert.Equal(1, await RunAsync("run", "--set", "Telegram:Token=hush"));

        Assert.Contains("Telegram:Token", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hush", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_misspelt_setting_is_named_with_those_that_are_known()
    {
        Assert.Equal(1, await RunAsync("run", "--set", "Web:Ulr=http://127.0.0.1:5081"));

        Assert.Contains("Web:Ulr is not known; known are: Web:Url", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_without_a_value_is_refused()
    {
        Assert.Equal(1, await RunAsync("run", "--set", "Web:Url"));

        Assert.Contains("Section:Key=value", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stack_trace_comes_only_with_verbose()
    {
        await RunAsync("run", "--verbose", "--set", "Alerts:Approvals=x");

        Assert.Contains("Setting Alerts:Approvals", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("   at ", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_goes_to_stdout()
    {
        Assert.Equal(0, await RunAsync("--help"));

        Assert.Contains("--data", output.ToString(), StringComparison.Ordinal);
        Assert.Empty(error.ToString());
    }

    public void Dispose()
    {
        output.Dispose();
        error.Dispose();
    }

    private Task<int> RunAsync(params string[] args) =>
        RootVerb.RunAsync(args, output, error, TestContext.Current.CancellationToken);
}
