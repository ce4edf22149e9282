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
        Assert.StartsWith("The harbour office said", chosen[1], StringComparison.Ordinal);
        Assert.DoesNotContain("Is the pier safe?", chosen);
        Assert.DoesNotContain("He had been mending nets.", chosen);
        Assert.Equal(3, chosen.Count);
    }

    [Theory]
    [InlineData("He also said that Lornesse would rebuild the northern pier of the harbour by the spring.")]
    [InlineData("“The northern pier of the harbour must be rebuilt by the spring,” he said.")]
    [InlineData("But the northern pier of the harbour of Lornesse will be rebuilt by the spring.")]
    public void A_sentence_that_leans_on_another_comes_only_with_it(string leaning)
    {
        const string Opening = "The harbour of Lornesse was closed on Tuesday after a ferry struck the northern pier.";
        const string Speaker = "The harbour master of Lornesse, Edda Morvane, who had come to see for herself, was asked by many of those "
            + "waiting there for news when ships could land again.";
        var text = string.Join("\n\n", Opening, Speaker, leaning);
        Assert.All(Enumerable.Range(15, 60), words =>
        {
            var chosen = Summariser.Summarise(null, text, words).Select(place => place.Of(text)).ToList();
            Assert.True(!chosen.Contains(leaning) || chosen.Contains(Speaker), $"{words}: {string.Join(' ', chosen)}");
        });
        Assert.Equal(3, Summariser.Summarise(null, text, 500).Count);
    }

    [Fact]
    public void What_is_said_already_gives_way_to_what_is_new()
    {
        const string Text = "A ferry struck the northern pier of Lornesse harbour on Tuesday morning.\n\n"
            + "A ferry struck the northern pier of Lornesse harbour on Tuesday morning, Edda Morvane said.\n\n"
            + "Edda Morvane, the harbour master, has closed Lornesse harbour to ferries until Friday.";
        var chosen = Summariser.Summarise(null, Text, 60).Select(place => place.Of(Text)).ToList();
        Assert.Equal(2, chosen.Count);
        Assert.StartsWith("Edda Morvane, the harbour master", chosen[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Read more: A ferry struck the northern pier of Lornesse harbour, and what we know")]
    [InlineData("The northern pier of Lornesse harbour that the ferry struck, pictured on Tuesday")]
    [InlineData("By Edda Morvane")]
    [InlineData("Edda Morvane in Lornesse contributed to this report.")]
    [InlineData("Here is what we know of the ferry at the northern pier of Lornesse harbour:")]
    [InlineData("Why did the ferry strike the northern pier of Lornesse harbour on Tuesday?")]
    [InlineData("“Why did the ferry strike the northern pier of Lornesse harbour on Tuesday?”")]
    public void Lines_of_the_page_and_questions_are_not_told(string line)
    {
        var text = "A ferry struck the northern pier of Lornesse harbour on Tuesday morning.\n\n" + line;
        Assert.StartsWith("A ferry", Summariser.Summarise(null, text, 60).Single().Of(text), StringComparison.Ordinal);
        Assert.StartsWith("A ferry", Summariser.Summarise(null, line + "\n\nA ferry struck the pier on Tuesday morning.", 60)
            .Single().Of(line + "\n\nA ferry struck the pier on Tuesday morning."), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_text_and_a_wide_budget_take_no_long_search()
    {
        var text = string.Join("\n\n", Enumerable.Range(1, 3000).Select(day =>
            $"On day {day} ferry {day * 7} brought {day * 3} passengers from Lornesse to pier {day}."));
        Assert.NotEmpty(Summariser.Summarise("Ferries", text, 10_000));
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
