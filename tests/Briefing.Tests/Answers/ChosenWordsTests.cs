using Briefing.Answers;

namespace Briefing.Tests.Answers;

public sealed class ChosenWordsTests
{
    [Theory]
    [InlineData("How many people died?", "Three people")]
    [InlineData("When did the volcano erupt?", "15 January")]
    [InlineData("Where did they die?", "Tonga")]
    public void A_number_or_date_that_is_asked_for_goes_before_all_other_words(string question, string words)
    {
        var statement = UnrestStory.Statement("Three people died in Tonga when the volcano erupted on 15 January.", 0);
        var look = new CloserLook(QuestionReader.Read(question), [statement], UnrestStory.Scope(Dialogue.Empty));
        var spans = look.Contest(look.Place([[]], [0])).Entries[0].Spans;
        double[] scores = [.. spans.Select(span => TextOf(span.Span) == "Tonga" ? 5.0 : -span.Span.First)];

        var chosen = ChosenWords.Of(spans, at => scores[at])!.Value;

        Assert.Equal(words, TextOf(chosen.Whole(statement)));

        string TextOf(AnswerSpan span) => span.Span.Of(statement.Fact.Statement);
    }

    [Theory]
    [InlineData("How many people were killed?", "26 rebels and 18 soldiers")]
    [InlineData("How many people died?", "26 rebels and 18 soldiers")]
    [InlineData("How many soldiers were killed?", "18 soldiers")]
    [InlineData("How many people were detained?", "4,400 people")]
    [InlineData("How many people are there?", "4,400 people")]
    public void A_number_of_those_to_whom_something_else_happened_is_no_answer(string question, string words)
    {
        var statement = UnrestStory.Statement("The ministry says that 26 rebels and 18 soldiers were killed, and that 4,400 people were detained.", 0);

        Assert.Equal(words, UnrestStory.Words(StatementRanker.Rank(QuestionReader.Read(question), [statement], UnrestStory.Scope(Dialogue.Empty))));
    }
}
