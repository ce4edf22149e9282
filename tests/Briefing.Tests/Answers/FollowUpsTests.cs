using Briefing.Answers;

namespace Briefing.Tests.Answers;

public sealed class FollowUpsTests
{
    [Theory]
    [InlineData("Who was arrested?", "Why?", "on suspicion of fraud")]
    [InlineData("Who was arrested?", "Why was he arrested?", "on suspicion of fraud")]
    [InlineData("Who was arrested?", "Who did he work for?", "National Ports Committee")]
    [InlineData("How many people were detained?", "What about the guards?", "nine guards")]
    public void A_follow_up_is_answered_from_the_thread(string first, string then, string words)
    {
        var ranked = UnrestStory.Ask(then, UnrestStory.After(first));

        Assert.Contains(words, ranked[0].Statement.Fact.Statement, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bare_question_word_carries_the_question_before()
    {
        var question = FollowUps.Resolve("And when?", UnrestStory.After("Who lowered the ferry fares?"));

        Assert.Equal(AnswerKind.Date, question.Expected);
        Assert.Contains("fare", question.Terms.Select(term => term.Term));
    }

    [Fact]
    public void A_question_with_its_own_names_drops_the_thread()
    {
        var question = FollowUps.Resolve("Where was Viktor Dahl born?", UnrestStory.After("Who was arrested?"));

        Assert.All(question.Terms, term => Assert.True(term.IsOwn));
    }

    [Fact]
    public void He_does_not_mean_a_place_or_a_body()
    {
        var question = FollowUps.Resolve("Why was he arrested?", UnrestStory.After("Who was arrested?"));

        Assert.Contains("verrel", question.Terms.Select(term => term.Term[..Math.Min(6, term.Term.Length)]));
        Assert.DoesNotContain("committe", question.Terms.Select(term => term.Term));
    }

    [Fact]
    public void Without_a_conversation_a_question_stays_as_it_is()
    {
        Assert.Empty(FollowUps.Resolve("When?", Dialogue.Empty).Terms);
    }

    [Theory]
    [InlineData("Where is Lurania?")]
    [InlineData("Where is Lurania?", "And why?")]
    public void What_is_talked_about_stays_the_subject(params string[] before)
    {
        Assert.Contains(FollowUps.Resolve("When did the protests begin?", UnrestStory.After(before)).Subjects, subject => subject is ["lurania"]);
    }

    [Fact]
    public void A_statement_about_the_subject_belongs_to_the_thread_whatever_else_was_said()
    {
        var elsewhere = new Guid("22222222-0000-0000-0000-000000000002");
        var dialogue = Dialogue.Empty.After(
            new DialogueTurn(
                "Where is Lurania?", ["It lies on the Amber Sea, between Ostria, Kessel, Norvia and the Republic of Great Tarn."],
                [Guid.CreateVersion7()], null),
            null);
        AnalysedStatement[] statements =
        [
            UnrestStory.Statement("The protests had begun on 2 May over the price of fares.", 0, title: "Lurania raises fares"),
            new(UnrestStory.Statement("The protests in the capital had begun on 7 May over the price of bread.", 0, elsewhere, "Bread is dear in Sarvania")
                .Fact with { Subject = "Sarvania" }),
        ];
        var question = FollowUps.Resolve("When did the protests begin?", dialogue);

        var ranked = StatementRanker.Rank(question, statements, UnrestStory.Scope(dialogue));

        Assert.Equal("2 May", UnrestStory.Words(ranked));
        Assert.Equal([0, 1], ranked.Select(one => one.Features.OffThread));
        Assert.True(Confidence.Of(question, ranked) >= Confidence.Threshold);
    }
}
