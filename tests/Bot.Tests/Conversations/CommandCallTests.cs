using Bot.Conversations;

namespace Bot.Tests.Conversations;

public sealed class CommandCallTests
{
    [Theory]
    [InlineData("/brief Kazakhstan", "brief", "Kazakhstan")]
    [InlineData("/Brief@NewsBot  North Korea ", "brief", "North Korea")]
    [InlineData("/help", "help", "")]
    [InlineData("/brief\nKazakhstan", "brief", "Kazakhstan")]
    [InlineData("/", "", "/")]
    [InlineData("/etc/passwd", "", "/etc/passwd")]
    public void Parses_name_and_argument(string text, string name, string argument) =>
        Assert.Equal(new CommandCall(name, argument), CommandCall.Parse(text));

    [Theory]
    [InlineData("Where is it?")]
    [InlineData("9/11")]
    public void Plain_text_is_no_call(string text) => Assert.Null(CommandCall.Parse(text));
}
