using Bot.Conversations;

namespace Bot.Tests.Conversations;

public sealed class CourtesiesTests
{
    [Theory]
    [InlineData("hello")]
    [InlineData("Good morning!")]
    public void A_greeting_is_known(string text) => Assert.True(Courtesies.IsGreeting(text));

    [Theory]
    [InlineData("Thanks a lot.")]
    [InlineData("ok")]
    public void Thanks_are_known(string text) => Assert.True(Courtesies.IsThanks(text));

    [Theory]
    [InlineData("Hello Kitty")]
    [InlineData("Who said thank you?")]
    [InlineData("OK Corral")]
    public void What_goes_on_is_neither(string text) =>
        Assert.False(Courtesies.IsGreeting(text) || Courtesies.IsThanks(text));
}
