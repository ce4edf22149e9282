using System.Globalization;
using Briefing.Language;

namespace Briefing.Tests.Language;

public sealed class CountFinderTests
{
    [Theory]
    [InlineData("and 18 security officers were hurt", "18 security officers", "18", null, null, "security officers")]
    [InlineData("says 26 “armed criminals” were hurt", "26 “armed criminals”", "26", null, null, "armed criminals")]
    [InlineData("More than 4,000 people have been held", "More than 4,000 people", "4000", "more than", null, "people")]
    [InlineData("with 3% of global oil reserves and gas", "3% of global oil reserves", "3", null, "%", "global oil reserves")]
    [InlineData("about 3.4 million voters stayed home", "about 3.4 million voters", "3400000", "about", null, "voters")]
    [InlineData("a loan of £1.2bn was agreed", "£1.2bn", "1200000000", null, "£", null)]
    [InlineData("at least eighteen soldiers fell ill", "at least eighteen soldiers", "18", "at least", null, "soldiers")]
    [InlineData("two dozen cars burned", "two dozen cars", "24", null, null, "cars")]
    [InlineData("nearly two hundred and fifty homes", "nearly two hundred and fifty homes", "250", "nearly", null, "homes")]
    [InlineData("hundreds of troops arrived", "hundreds of troops", "100", "hundreds", null, "troops")]
    [InlineData("tens of thousands of people fled", "tens of thousands of people", "10000", "tens of thousands", null, "people")]
    [InlineData("it shipped 40 tonnes of wheat", "40 tonnes of wheat", "40", null, "tonnes", "wheat")]
    [InlineData("wages rose 5 per cent", "5 per cent", "5", null, "%", null)]
    [InlineData("some 60 million people", "some 60 million people", "60000000", "some", null, "people")]
    [InlineData("164 people killed in the clashes", "164 people", "164", null, null, "people")]
    [InlineData("a crowd of 300 gathered", "300", "300", null, null, null)]
    [InlineData("more than 2000 people came", "more than 2000 people", "2000", "more than", null, "people")]
    [InlineData("one person was killed", "one person", "1", null, null, "person")]
    public void A_number_comes_with_what_it_counts(string text, string words, string value, string? qualifier,
        string? unit, string? counted)
    {
        var count = Assert.Single(CountFinder.Find(text));
        Assert.Equal(words, count.Span.Of(text));
        Assert.Equal(
            (decimal.Parse(value, CultureInfo.InvariantCulture), qualifier, unit, counted),
            (count.Value, count.Qualifier, count.Unit, count.Counted));
    }

    [Theory]
    [InlineData("It began in 2019.")]
    [InlineData("It should open around 2025.")]
    [InlineData("He scores often.")]
    [InlineData("It began on 5 January 2022 at 10:30.")]
    [InlineData("It began on Jan. 5.")]
    [InlineData("Doors open at 9 a.m. on Friday.")]
    [InlineData("Mr Ruiz, 54, agreed.")]
    [InlineData("the 54-year-old driver, aged 54")]
    [InlineData("City won 2-1.")]
    [InlineData("a Boeing 737 of Flight 370")]
    [InlineData("under Article 5 of the treaty")]
    [InlineData("one of them, and no one else")]
    [InlineData("they helped one another; one helps more")]
    [InlineData("the COVID-19 rules and the G20")]
    public void Numbers_that_count_nothing_are_passed_over(string text) =>
        Assert.Empty(CountFinder.Find(text));

    [Fact]
    public void Both_ends_of_a_range_count_the_same()
    {
        var counts = CountFinder.Find("Between 20 and 30 people were hurt.");
        Assert.Equal([(20m, "people"), (30m, "people")], counts.Select(count => (count.Value, count.Counted)));
    }

    [Fact]
    public void Two_counts_in_one_sentence_keep_their_own_nouns()
    {
        var counts = CountFinder.Find("The ministry says 26 rioters and 18 officers were killed.");
        Assert.Equal([(26m, "rioters"), (18m, "officers")], counts.Select(count => (count.Value, count.Counted)));
    }
}
