using Briefing.Answers;

namespace Briefing.Tests.Answers;

public sealed class ConflictsTests
{
    private static readonly Guid OtherArticle = new("22222222-0000-0000-0000-000000000002");

    [Fact]
    public void Another_source_with_another_figure_is_a_conflict()
    {
        var conflicts = Conflicts("The dockers' union says at least 520 people have been detained since Monday.", "Lurania unrest: Union counts the detained");

        Assert.Equal([520m], conflicts.Select(conflict => conflict.Value));
        Assert.Contains("520", conflicts[0].Figure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("More than 300 people have been detained, the ministry repeated.", "Lurania unrest: Calm returns")]
    [InlineData("In all 520 cranes have been detained by the ministry.", "Lurania unrest: Cranes held back")]
    [InlineData("Police in Kessel said 520 people have been detained at a match.", "Cup final ends in brawl")]
    public void Equal_figures_other_things_and_other_stories_are_not(string statement, string title)
    {
        Assert.Empty(Conflicts(statement, title, subject: title));
    }

    [Theory]
    [InlineData("The union says 520 people were injured and 90 detained.")]
    [InlineData("Police, who say many people have been detained, counted 520 people in the square.")]
    [InlineData("Of the 520 people who live on the quays, 90 people have been detained.", 90)]
    [InlineData("In all 520 people, including 12 women, have been detained.", 520)]
    public void Only_figures_of_those_to_whom_it_happened_differ(string statement, params int[] figures)
    {
        var conflicts = Conflicts(statement, "Lurania unrest: Union counts the detained");

        Assert.Equal(figures.Select(figure => (decimal)figure), conflicts.Select(conflict => conflict.Value));
    }

    private static IReadOnlyList<ConflictingFigure> Conflicts(string statement, string title, string subject = "Lurania")
    {
        var other = UnrestStory.Statement(statement, 0, OtherArticle, title);
        other = new AnalysedStatement(other.Fact with { Subject = subject });
        var question = QuestionReader.Read("How many people have been detained?");
        var ranked = StatementRanker.Rank(question, [.. UnrestStory.Statements, other], UnrestStory.Scope(Dialogue.Empty));
        if (ranked[0].Statement == other)
            ranked = [ranked[1], ranked[0], .. ranked.Skip(2)];
        return Briefing.Answers.Conflicts.Find(question, ranked);
    }
}
