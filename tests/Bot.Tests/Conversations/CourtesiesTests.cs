using Bot.Conversations;

namespace Bot.Tests.Conversations;

public sealed class CourtesiesTests
{
    [Theory]
    [InlineData("hello")]
    [InlineData("Good morning!")]
    [InlineData("Привет")]
    [InlineData("Здравствуйте!")]
    [InlineData("добрый день")]
    public void A_greeting_is_known(string text) => Assert.True(Courtesies.IsGreeting(text));

    [Theory]
    [InlineData("Thanks a lot.")]
    [InlineData("ok")]
    [InlineData("Спасибо!")]
    [InlineData("большое спасибо")]
    public void Thanks_are_known(string text) => Assert.True(Courtesies.IsThanks(text));

    [Theory]
    [InlineData("Hello Kitty")]
    [InlineData("Who said thank you?")]
    [InlineData("OK Corral")]
    [InlineData("Кто сказал спасибо?")]
    [InlineData("Хорошо там, где нас нет")]
    public void What_goes_on_is_neither(string text) =>
        Assert.False(Courtesies.IsGreeting(text) || Courtesies.IsThanks(text));
}
