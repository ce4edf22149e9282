using Briefing.Facts;
using Briefing.Language;

namespace Briefing.Tests.Facts;

public sealed class ToldFiguresTests
{
    [Theory]
    [InlineData("The ministry withdrew the figure of 1,640 deaths.")]
    [InlineData("Reports of 35 deaths were withdrawn.")]
    [InlineData("The agency retracted its toll of 40.")]
    [InlineData("Correction: the number of injured was 12.")]
    [InlineData("Corrected on Friday: 12 people were injured.")]
    [InlineData("Clarification: 12 people were injured.")]
    [InlineData("An earlier version of this article told of 1,640 deaths.")]
    [InlineData("This story has been amended: the toll was 40.")]
    public void What_takes_a_figure_back_is_found_by_the_words_for_it(string statement)
    {
        var figures = new ToldFigures(new Fact(Guid.NewGuid(), "Toll", statement, FactStatus.Attributed, new FactSource("Courier", null, null, null)));

        Assert.True(figures.TakesBack);
        Assert.NotEmpty(ToldFigures.TakingBack.Intersect(SearchTerms.Of(statement), StringComparer.Ordinal));
    }
}
