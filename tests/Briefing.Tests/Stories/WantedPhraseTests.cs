using Briefing.Stories;

namespace Briefing.Tests.Stories;

public sealed class WantedPhraseTests
{
    [Theory]
    [InlineData("drought", "Droughts empty the lake", true)]
    [InlineData("droughts", "A drought begins", true)]
    [InlineData("climate change", "What climate changes mean", true)]
    [InlineData("climate change", "A change of climate", false)]
    [InlineData("ceasefire", "Both sides agree on a cease-fire", true)]
    [InlineData("art", "The party starts", false)]
    [InlineData("Grün", "Das grun ist neu", true)]
    [InlineData("засуха", "Пришла засуха", true)]
    public void A_phrase_is_found_in_any_form_and_in_one_piece(string typed, string text, bool isIn) =>
        Assert.Equal(isIn, WantedPhrase.Of(typed)!.IsIn(WantedPhrase.Searched(null, text)));

    [Fact]
    public void The_headline_counts()
    {
        var searched = WantedPhrase.Searched("Climate", "Prices rise");
        Assert.True(WantedPhrase.Of("climate")!.IsIn(searched));
        Assert.True(WantedPhrase.Of("price")!.IsIn(searched));
    }

    [Theory]
    [InlineData("the")]
    [InlineData("…")]
    [InlineData("")]
    public void Words_without_a_meaning_of_their_own_are_no_phrase(string typed) => Assert.Null(WantedPhrase.Of(typed));
}
