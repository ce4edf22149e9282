using Briefing.Language;

namespace Briefing.Tests.Language;

public sealed class WordMeaningTests
{
    [Theory]
    [InlineData("boat", "ship", "lawyer")]
    [InlineData("soldiers", "troops", "bananas")]
    [InlineData("earthquake", "quake", "guitar")]
    public void Words_used_alike_lie_closer_than_others(string word, string like, string unlike)
    {
        Assert.True(Likeness(word, like) > 0.5);
        Assert.True(Likeness(word, unlike) < 0.35);
    }

    [Fact]
    public void An_unknown_word_is_like_none_and_as_rare_as_can_be()
    {
        var unknown = WordVectors.Default.Find("qzxwvj");

        Assert.Equal(-1, unknown);
        Assert.Equal(0, WordVectors.Default.Likeness(unknown, WordVectors.Default.Find("boat")));
        Assert.Equal(1, WordVectors.Default.Rarity(unknown));
        Assert.True(WordVectors.Default.Rarity(WordVectors.Default.Find("say")) < WordVectors.Default.Rarity(WordVectors.Default.Find("boat")));
    }

    [Theory]
    [InlineData("boat", 'N', 6)]
    [InlineData("city", 'N', 15)]
    [InlineData("teacher", 'N', 18)]
    public void Nouns_have_the_class_of_what_they_name(string word, char main, int nounClass)
    {
        var kind = WordKinds.Of(Tokenizer.TermOf(word));

        Assert.Equal((main, nounClass), (kind!.Value.Main, kind.Value.NounClass));
    }

    [Fact]
    public void Verbs_are_told_from_nouns()
    {
        Assert.Equal('V', WordKinds.Of(Tokenizer.TermOf("killed"))!.Value.Main);
        Assert.Null(WordKinds.Of("qzxwvj"));
    }

    private static double Likeness(string one, string other) =>
        WordVectors.Default.Likeness(WordVectors.Default.Find(Tokenizer.TermOf(one)), WordVectors.Default.Find(Tokenizer.TermOf(other)));
}
