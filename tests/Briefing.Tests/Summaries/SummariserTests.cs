using Briefing.Language;
using Briefing.Summaries;

namespace Briefing.Tests.Summaries;

public sealed class SummariserTests
{
    private const string Text =
        "The harbour of Lornesse was closed on Tuesday after a ferry struck the northern pier. The harbour office said the "
        + "pier would be inspected before any ferry may land there again.\n\n\"We heard a bang,\" said one fisherman.\n\n"
        + "He had been mending nets. Is the pier safe? The ferry was carrying 40 passengers to the islands, and all of them "
        + "were brought ashore by the harbour office within an hour. The town has had a harbour since the Middle Ages.";

    [Theory]
    [InlineData(15)]
    [InlineData(30)]
    [InlineData(60)]
    [InlineData(500)]
    public void A_summary_is_whole_sentences_in_reading_order_within_the_budget(int words)
    {
        var chosen = Summariser.Summarise("Ferry strikes pier", Text, words);
        Assert.NotEmpty(chosen);
        Assert.True(chosen.Sum(place => WordCount.Of(place.Of(Text))) <= words);
        Assert.Equal(chosen.OrderBy(place => place.Start), chosen);
        Assert.All(chosen, place => Assert.Contains(place, SentenceSplitter.Split(Text)));
    }

    [Fact]
    public void Room_that_a_short_opening_leaves_goes_to_telling_sentences_before_questions_and_hanging_ones()
    {
        var chosen = Summariser.Summarise(null, Text, 60).Select(place => place.Of(Text)).ToList();
        Assert.StartsWith("The harbour of Lornesse", chosen[0], StringComparison.Ordinal);
        Assert.Contains(chosen, sentence => sentence.StartsWith("The ferry was carrying", StringComparison.Ordinal));
        Assert.DoesNotContain("Is the pier safe?", chosen);
        Assert.Equal(3, chosen.Count);
    }

    [Fact]
    public void A_sentence_over_the_budget_gives_way_to_one_that_fits()
    {
        var chosen = Summariser.Summarise(null, Text, 12).Select(place => place.Of(Text));
        Assert.Equal(["The town has had a harbour since the Middle Ages."], chosen);
    }

    [Fact]
    public void A_question_serves_when_there_is_nothing_else() =>
        Assert.Single(Summariser.Summarise(null, "Is the northern pier of the harbour safe for ferries?", 20));

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n … — \n")]
    [InlineData("This one sentence has far more than three words.")]
    public void Nothing_comes_back_when_no_sentence_fits(string text) =>
        Assert.Empty(Summariser.Summarise("Title", text, 3));

    [Fact]
    public void The_title_tips_the_scales()
    {
        const string Three = "After a week of storms that kept everybody at home the island is slowly getting back to work. "
            + "Bread became dearer in all shops of the island this week. Boats were tied up in all ports of the island this week.";
        Assert.Equal("Boats were tied up in all ports of the island this week.",
            Summariser.Summarise("Boats tied up in ports", Three, 12).Single().Of(Three));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("one -- two", 2)]
    [InlineData("  4,000 people\nwere …  detained. ", 4)]
    public void Words_are_blank_separated_and_hold_a_letter_or_digit(string text, int words) =>
        Assert.Equal(words, WordCount.Of(text));
}
