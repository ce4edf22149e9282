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

    private static double Of(string question) => Confidence.Of(QuestionReader.Read(question), UnrestStory.Ask(question));
}
