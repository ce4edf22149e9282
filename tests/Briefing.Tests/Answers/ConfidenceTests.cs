using Briefing.Answers;

namespace Briefing.Tests.Answers;

public sealed class ConfidenceTests
{
    [Theory]
    [InlineData("Who was arrested?")]
    [InlineData("How many people were detained?")]
    [InlineData("Who sent engineers?")]
    [InlineData("Why did the protests begin?")]
    [InlineData("Where is Lurania?")]
    public void What_the_story_tells_is_answered(string question)
    {
        Assert.InRange(Of(question), Confidence.Threshold, 1);
    }

    [Theory]
    [InlineData("Who won the World Cup?")]
    [InlineData("What is the capital of Peru?")]
    [InlineData("How many seats does the Kessel parliament have?")]
    [InlineData("When did Maria Solano resign?")]
    [InlineData("")]
    [InlineData("???")]
    public void What_it_does_not_tell_is_not(string question)
    {
        Assert.InRange(Of(question), 0, Confidence.Threshold - 0.01);
    }

    [Fact]
    public void Without_statements_there_is_none()
    {
        Assert.Equal(0, Confidence.Of(QuestionReader.Read("Who was arrested?"), []));
    }

    [Theory]
    [InlineData("Kalenveln", true)]
    [InlineData("Stokeskax", true)]
    [InlineData("Verdania", false)]
    public void What_is_told_of_another_place_in_the_very_words_of_the_question_is_no_answer(string place, bool isAnswered)
    {
        AnalysedStatement[] statements =
        [
            UnrestStory.Statement("The Port Council has ordered 92 workers out of Stokeskax after a failed signal.", 0, Guid.NewGuid(), "Stokeskax is emptied"),
            UnrestStory.Statement("The Flood Agency has ordered 6,882 workers out of Kalenveln after a strike over pay.", 0, Guid.NewGuid(), "Kalenveln is emptied"),
        ];
        var question = QuestionReader.Read($"How many workers were ordered out of {place}?");

        var ranked = StatementRanker.Rank(question, statements, UnrestStory.Scope(Dialogue.Empty));

        Assert.Equal(isAnswered, ranked[0].Statement.Fact.Statement.Contains(place, StringComparison.Ordinal));
        Assert.Equal(isAnswered, Confidence.Of(question, ranked) >= Confidence.Threshold);
    }

    private static double Of(string question) => Confidence.Of(QuestionReader.Read(question), UnrestStory.Ask(question));
}
