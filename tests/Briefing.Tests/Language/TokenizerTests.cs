using Briefing.Language;

namespace Briefing.Tests.Language;

public sealed class TokenizerTests
{
    [Fact]
    public void Numbers_and_initials_stay_whole()
    {
        var words = Tokenizer.Tokenize("The U.N. counted 4,000 people; oil rose 3.4%.").Select(token => token.Text);
        Assert.Equal(["The", "U.N", "counted", "4,000", "people", "oil", "rose", "3.4"], words);
    }

    [Theory]
    [InlineData("U.N", "UN")]
    [InlineData("U.S.A", "USA")]
    [InlineData("São", "Sao")]
    [InlineData("Wałęsa", "Walesa")]
    [InlineData("minister’s", "minister's")]
    [InlineData("ministry's", "Ministry")]
    [InlineData("4,000", "4000")]
    [InlineData("protests", "protest")]
    public void Spellings_of_one_word_have_one_term(string one, string other) =>
        Assert.Equal(Tokenizer.TermOf(one), Tokenizer.TermOf(other));

    [Fact]
    public void A_decimal_is_not_the_number_without_its_point() =>
        Assert.NotEqual(Tokenizer.TermOf("3.4"), Tokenizer.TermOf("34"));

    [Fact]
    public void A_hyphen_parts_words()
    {
        var words = Tokenizer.Tokenize("a Soviet-era force").Select(token => token.Text);
        Assert.Equal(["a", "Soviet", "era", "force"], words);
    }

    [Fact]
    public void Signs_written_without_blanks_are_a_word_each()
    {
        var words = Tokenizer.Tokenize("東京 Tokyo").Select(token => token.Text);
        Assert.Equal(["東", "京", "Tokyo"], words);
    }

    [Fact]
    public void Of_more_words_than_are_remembered_each_has_its_own_term()
    {
        var tokens = Tokenizer.Tokenize(string.Join(' ', Enumerable.Range(0, 300_000).Select(number => $"w{number}ing")));
        Assert.Equal(300_000, tokens.Count);
        Assert.All(tokens.Where((_, at) => at % 100 == 0), token => Assert.Equal(Tokenizer.TermOf(token.Text), token.Term));
        Assert.Equal("w299999ing", tokens[^1].Text);
    }
}
