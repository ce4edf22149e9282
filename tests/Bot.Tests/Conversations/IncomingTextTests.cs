using Bot.Conversations;

namespace Bot.Tests.Conversations;

public sealed class IncomingTextTests
{
    [Theory]
    [InlineData("  Where is it?\r\n", "Where is it?")]
    [InlineData("a\tb\u0000c\u001b[31m", "a bc[31m")]
    [InlineData("one\r\ntwo\u2028three", "one\ntwo\nthree")]
    [InlineData("\u202eevil\u2066", "evil")]
    [InlineData("zero\u200bwidth\ufeff", "zerowidth")]
    [InlineData("half \ud83d", "half")]
    [InlineData("no\ufffe character\uffff", "no character")]
    [InlineData("family 👩\u200d👧", "family 👩\u200d👧")]
    [InlineData(" \u0007\u200e ", "")]
    public void Keeps_what_readers_see_and_nothing_else(string typed, string expected) =>
        Assert.Equal(expected, IncomingText.Clean(typed));
}
