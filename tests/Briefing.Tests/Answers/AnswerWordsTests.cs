namespace Briefing.Tests.Answers;

public sealed class AnswerWordsTests
{
    [Theory]
    [InlineData("Who was arrested?", "Tomas Verrell")]
    [InlineData("How many people were detained?", "300 people")]
    [InlineData("How many guards were injured?", "nine guards")]
    [InlineData("Why was the harbour chief arrested?", "on suspicion of fraud")]
    [InlineData("When did the cabinet lower the fares?", "3 May")]
    [InlineData("Who sent engineers to Lurania?", "Viktor Dahl")]
    public void The_answering_words_stand_out(string question, string words)
    {
        Assert.Contains(words, UnrestStory.Words(UnrestStory.Ask(question)), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_the_question_are_never_the_answer()
    {
        Assert.DoesNotContain("Verrell", UnrestStory.Words(UnrestStory.Ask("Who announced the detention of Tomas Verrell?")), StringComparison.Ordinal);
    }
}
