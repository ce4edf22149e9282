using Bot.CommandLine;

namespace Bot.Tests.CommandLine;

public sealed class RootVerbTests
{
    [Fact]
    public async Task An_unknown_verb_fails()
    {
        Assert.NotEqual(0, await RootVerb.RunAsync(["no-such-verb"]));
    }
}
