using Briefing.Answers;

namespace Briefing.Tests.Answers;

public sealed class StatementRankerTests
{
    [Theory]
    [InlineData("Who was arrested?", "The detention of Tomas Verrell")]
    [InlineData("Why did the protests begin?", "The protests began in response to")]
    [InlineData("How many people were detained?", "More than 300 people")]
    [InlineData("How many guards were hurt?", "The Harbour Ministry says 14 dockers")]
    [InlineData("Who sent engineers?", "She made the comments")]
    [InlineData("When were the fares lowered?", "On 3 May")]
    [InlineData("Where is Lurania?", "Lurania lies on the Amber Sea")]
    [InlineData("Why does Lurania matter?", "Its two harbours")]
    public void The_statement_that_answers_comes_first(string question, string beginning)
    {
        Assert.StartsWith(beginning, UnrestStory.Ask(question)[0].Statement.Fact.Statement, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_ranked_from_nothing()
    {
        Assert.Empty(StatementRanker.Rank(QuestionReader.Read("Who was arrested?"), [], UnrestStory.Scope(Dialogue.Empty)));
    }

    [Fact]
    public void A_statement_that_only_says_what_is_not_known_ranks_behind_one_that_tells()
    {
        var ranked = UnrestStory.Ask("Why was the harbour chief arrested?");

        Assert.StartsWith("Lurania's former harbour chief has been arrested on suspicion of fraud", ranked[0].Statement.Fact.Statement, StringComparison.Ordinal);
        Assert.True(ranked.Single(one => one.Statement.Fact.Statement.Contains("no other details", StringComparison.Ordinal)).Features.TellsNothing > 0);
    }
}
