using Briefing.Facts;
using Briefing.Summaries;

namespace Briefing.Tests.Summaries;

public sealed class DifferingFiguresTests
{
    private static readonly Fact Ministry = Claim("The ministry says 14 pickets were hurt in the clashes.", "The ministry says", 1);
    private static readonly Fact Doctors = Claim("Doctors say 31 pickets were hurt in the clashes.", "Doctors say", 2);

    [Fact]
    public void The_same_thing_counted_differently_by_two_sources_is_shown_from_both() =>
        Assert.Equal([Ministry, Doctors], DifferingFigures.In([Ministry, Doctors]));

    [Fact]
    public void A_source_that_raises_its_own_figure_does_not_contradict_itself() =>
        Assert.Empty(DifferingFigures.In([Ministry, Claim("The ministry says 20 pickets were hurt in the clashes.", "The ministry says", 3)]));

    [Theory]
    [InlineData("Doctors say 14 pickets were hurt in the clashes.")]
    [InlineData("Doctors say 31 others were hurt in the clashes.")]
    [InlineData("Doctors say 31 nurses were hurt in the clashes.")]
    [InlineData("Doctors say 31 pickets were given soup by a bakery.")]
    public void Equal_figures_and_other_matters_do_not_differ(string other) =>
        Assert.Empty(DifferingFigures.In([Ministry, Claim(other, "Doctors say", 2)]));

    private static Fact Claim(string statement, string attribution, int article) =>
        new(Guid.CreateVersion7(), "Tavia", statement, FactStatus.Attributed, new FactSource("The Northern Courier", null, null, null)
        {
            ArticleId = new Guid(article, 0, 0, new byte[8]),
        })
        {
            Attribution = attribution,
        };
}
