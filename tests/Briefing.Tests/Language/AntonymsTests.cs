using Briefing.Language;

namespace Briefing.Tests.Language;

public sealed class AntonymsTests
{
    [Theory]
    [InlineData("first", "last")]
    [InlineData("north", "south")]
    [InlineData("winning", "losing")]
    public void Opposites_are_known_both_ways(string one, string other)
    {
        Assert.Contains(Tokenizer.TermOf(other), Antonyms.Of(Tokenizer.TermOf(one)).ToArray());
        Assert.Contains(Tokenizer.TermOf(one), Antonyms.Of(Tokenizer.TermOf(other)).ToArray());
    }

    [Fact]
    public void Most_words_have_none()
    {
        Assert.True(Antonyms.Of("harbour").IsEmpty);
        Assert.True(Antonyms.Of("zzgl").IsEmpty);
    }
}
