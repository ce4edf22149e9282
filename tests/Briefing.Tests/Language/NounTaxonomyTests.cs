using Briefing.Language;

namespace Briefing.Tests.Language;

public sealed class NounTaxonomyTests
{
    private static readonly NounTaxonomy Known = NounTaxonomy.Default;

    [Theory]
    [InlineData("German", "language", 1)]
    [InlineData("motorcycle", "vehicles", 1)]
    [InlineData("dog", "language", 0)]
    [InlineData("vehicle", "motorcycle", 0)]
    [InlineData("qzxwvj", "language", NounTaxonomy.Unknown)]
    [InlineData("dog", "qzxwvj", NounTaxonomy.Unknown)]
    public void A_noun_is_a_kind_of_what_stands_above_it(string kind, string above, double expected)
    {
        Assert.Equal(expected, Known.IsKindOf(Senses(kind), Senses(above)));
    }

    [Fact]
    public void Kinds_of_one_thing_share_more_than_others()
    {
        Assert.True(Known.Likeness(Senses("dog"), Senses("wolf")) > Known.Likeness(Senses("dog"), Senses("bridge")));
        Assert.Equal(1, Known.Likeness(Senses("dog"), Senses("dog")));
        Assert.Equal(NounTaxonomy.Unknown, Known.Likeness(Senses("dog"), Senses("qzxwvj")));
    }

    [Fact]
    public void A_table_tells_each_meaning_by_the_line_above_it()
    {
        var table = new NounTaxonomy(["-1 thing", "0 animal", "1 dog hound", "0 tool", "3 dog"]);

        Assert.Equal([2, 4], table.Senses("dog").ToArray());
        Assert.Equal(1, table.IsKindOf(table.Senses("dog"), table.Senses("tool")));
        Assert.Equal(2.0 * 2 / (3 + 2), table.Likeness(table.Senses("hound"), table.Senses("animal")), 6);
        Assert.Equal(2.0 * 1 / (3 + 2), table.Likeness(table.Senses("hound"), table.Senses("tool")), 6);
    }

    private static ReadOnlySpan<int> Senses(string word) => Known.Senses(Tokenizer.TermOf(word));
}
