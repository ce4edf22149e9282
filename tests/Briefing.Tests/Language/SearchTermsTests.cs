using Briefing.Language;

namespace Briefing.Tests.Language;

public sealed class SearchTermsTests
{
    [Theory]
    [InlineData("the cease-fire", "ceasefire")]
    [InlineData("a Soviet-era base", "Soviet")]
    [InlineData("a Soviet-era base", "era")]
    [InlineData("anti-government protests", "antigovernment")]
    [InlineData("the US and Iran", "U.S.")]
    public void A_text_is_found_by_another_spelling(string text, string query) =>
        Assert.Subset(SearchTerms.Of(text).ToHashSet(), SearchTerms.Of(query).ToHashSet());

    [Fact]
    public void Small_words_are_left_out_with_either_apostrophe() =>
        Assert.Empty(SearchTerms.Of("It’s what they've been, don’t you"));

    [Fact]
    public void Every_term_is_letters_and_digits() =>
        Assert.All(SearchTerms.Of("U.N. 3.4% O’Brien's 4,000 co-op"), term =>
            Assert.True(term.All(char.IsLetterOrDigit), term));

    [Fact]
    public void A_term_comes_as_often_as_it_stands() =>
        Assert.Equal(2, SearchTerms.Of("Protests grew. A protest ended.").Count(term => term == "protest"));
}
