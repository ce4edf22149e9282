using Briefing.Answers;

namespace Briefing.Tests.Answers;

public sealed class NewestFigureTests
{
    private const string Later = "The dockers' union says at least 520 people have been detained since Monday.";

    [Theory]
    [InlineData(2, "520")]
    [InlineData(-2, "300")]
    public void The_newest_of_differing_figures_stands_first(int daysLater, string figure)
    {
        var ranked = Ranked(Later, daysLater);

        Assert.Contains(figure, ranked[0].Statement.Fact.Statement, StringComparison.Ordinal);
    }

    [Fact]
    public void A_newer_statement_without_another_figure_stays_behind()
    {
        var ranked = Ranked("More than 300 people have been detained, the ministry repeated.", daysLater: 2);

        Assert.Equal(ranked.OrderByDescending(statement => statement.Score), ranked);
    }

    /// <summary>The story's statements and one of another article, the story's own answer best before figures are compared.</summary>
    private static IReadOnlyList<RankedStatement> Ranked(string statement, int daysLater)
    {
        var other = UnrestStory.Statement(statement, 0, new Guid("22222222-0000-0000-0000-000000000002"), "Lurania unrest: Union counts the detained");
        other = new AnalysedStatement(other.Fact with { Source = other.Fact.Source with { Published = UnrestStory.Published.AddDays(daysLater) } });
        var question = QuestionReader.Read("How many people have been detained?");
        var ranked = StatementRanker.Rank(question, [.. UnrestStory.Statements, other], UnrestStory.Scope(Dialogue.Empty));
        return NewestFigure.First(question, ranked);
    }
}
