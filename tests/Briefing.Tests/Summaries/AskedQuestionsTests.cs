using Briefing.Stories;
using Briefing.Summaries;

namespace Briefing.Tests.Summaries;

public sealed class AskedQuestionsTests
{
    private static readonly Topic Island = new("Tavia", TopicKind.Country, ["Tavian"]);
    private static readonly Topic Board = new("Harbour Board", TopicKind.Organisation, []);

    [Theory]
    [InlineData("Where is it?", BasicQuestion.Identity)]
    [InlineData("Where is Tavia?", BasicQuestion.Identity)]
    [InlineData("Why does it matter?", BasicQuestion.WhyItMatters)]
    [InlineData("Why is Tavia important?", BasicQuestion.WhyItMatters)]
    [InlineData("Why is it making the news?", BasicQuestion.WhyInTheNews)]
    [InlineData("Why is it in the headlines?", BasicQuestion.WhyInTheNews)]
    [InlineData("What do we not know yet?", BasicQuestion.NotKnown)]
    [InlineData("What happens next?", BasicQuestion.WhatNext)]
    [InlineData("What is its capital?", BasicQuestion.Other)]
    [InlineData("Where is it based?", BasicQuestion.Other)]
    [InlineData("Who rules it?", BasicQuestion.Other)]
    public void A_question_is_known_by_its_sense(string question, BasicQuestion kind) =>
        Assert.Equal(kind, AskedQuestions.KindOf(question, Island));

    [Fact]
    public void Who_somebody_else_is_belongs_to_another_topic()
    {
        Assert.Null(AskedQuestions.KindOf("Who is Oren Falk?", Island));
        Assert.Equal(BasicQuestion.Identity, AskedQuestions.KindOf("What is the Harbour Board?", Board));
        Assert.Equal(BasicQuestion.Other, AskedQuestions.KindOf("Where is it?", Board));
    }
}
