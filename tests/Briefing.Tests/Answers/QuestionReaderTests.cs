using Briefing.Answers;

namespace Briefing.Tests.Answers;

public sealed class QuestionReaderTests
{
    [Theory]
    [InlineData("Who was arrested?", QuestionKind.Who, AnswerKind.Person)]
    [InlineData("Who did he work for?", QuestionKind.Who, AnswerKind.Organisation)]
    [InlineData("Where is Lurania?", QuestionKind.Where, AnswerKind.Place)]
    [InlineData("And when?", QuestionKind.When, AnswerKind.Date)]
    [InlineData("Why?", QuestionKind.Why, AnswerKind.Reason)]
    [InlineData("How many guards were hurt?", QuestionKind.HowMany, AnswerKind.Count)]
    [InlineData("How much grain is shipped?", QuestionKind.HowMuch, AnswerKind.Count)]
    [InlineData("How old is the harbour?", QuestionKind.HowMuch, AnswerKind.Count)]
    [InlineData("In what year did the strike end?", QuestionKind.What, AnswerKind.Date)]
    [InlineData("Which company owns the cranes?", QuestionKind.Which, AnswerKind.Organisation)]
    [InlineData("What caused the strike?", QuestionKind.What, AnswerKind.Reason)]
    [InlineData("What did the minister say?", QuestionKind.What, AnswerKind.Saying)]
    [InlineData("What is the name of the port?", QuestionKind.What, AnswerKind.Name)]
    [InlineData("Did the strike end?", QuestionKind.YesNo, AnswerKind.Any)]
    [InlineData("When the port closed, who complained?", QuestionKind.Who, AnswerKind.Person)]
    [InlineData("ferry fares", QuestionKind.Other, AnswerKind.Any)]
    [InlineData("", QuestionKind.Other, AnswerKind.Any)]
    public void Kind_and_expected_answer_follow_from_the_question_word(string text, QuestionKind kind, AnswerKind expected)
    {
        var question = QuestionReader.Read(text);

        Assert.Equal((kind, expected), (question.Kind, question.Expected));
    }

    [Fact]
    public void Names_and_numbers_of_the_question_are_its_own()
    {
        var question = QuestionReader.Read("How many ferries did Elena Marsh order in 2029?");

        Assert.Equal(["Elena Marsh"], question.Names);
        Assert.Equal(["elena", "marsh", "2029"], question.Terms.Where(term => term.IsOwnNameOrNumber).Select(term => term.Term));
        Assert.Equal(["ferri"], question.AskedTerms);
    }

    [Theory]
    [InlineData("Why was he arrested?", true)]
    [InlineData("When?", true)]
    [InlineData("Why did Tomas Verrell resign?", false)]
    [InlineData("Why did dockers attack guards at night?", false)]
    public void A_question_leans_on_the_thread_unless_it_says_enough_itself(string text, bool leans)
    {
        Assert.Equal(leans, QuestionReader.Read(text).LeansOnThread);
    }

    [Theory]
    [InlineData("Who did not sign?", true)]
    [InlineData("Who signed?", false)]
    public void A_denial_is_noticed(string text, bool negated)
    {
        Assert.Equal(negated, QuestionReader.Read(text).IsNegated);
    }

    [Theory]
    [InlineData("In what language were the classes given?", "languag")]
    [InlineData("What kind of engines do the ferries have?", "engin")]
    [InlineData("What is the enrollment of undergraduates at Harvard?", "enrol")]
    [InlineData("How many ferries were ordered?", "ferri")]
    [InlineData("Which was the worst storm of the winter?", "storm")]
    [InlineData("Who resigned?", null)]
    [InlineData("What did the ministry announce?", null)]
    [InlineData("What is it?", null)]
    [InlineData("Why?", null)]
    public void The_noun_that_is_sought_is_told(string text, string? sought)
    {
        Assert.Equal(sought, QuestionReader.Read(text).Sought);
    }
}
