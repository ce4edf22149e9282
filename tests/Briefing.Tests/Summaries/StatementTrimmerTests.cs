using Briefing.Summaries;

namespace Briefing.Tests.Summaries;

public sealed class StatementTrimmerTests
{
    [Theory]
    [InlineData("But the gates stayed shut.", "The gates stayed shut.")]
    [InlineData("Also this week the board met in Lornesse.", "This week the board met in Lornesse.")]
    [InlineData("Butter became dearer on the island.", "Butter became dearer on the island.")]
    public void A_word_that_only_ties_to_the_sentence_before_goes(string statement, string expected) =>
        Assert.Equal(expected, StatementTrimmer.WithoutConnective(statement));

    [Theory]
    [InlineData("She called Pavel Storm of Merovia, who sent dozens of pilots.", "She called Pavel Storm of Merovia.")]
    [InlineData("The island has a deep harbour, with a fifth of all ships calling there.", "The island has a deep harbour.")]
    public void An_aside_at_the_end_may_go(string statement, string expected) =>
        Assert.Equal([statement, expected], StatementTrimmer.Forms(statement));

    [Fact]
    public void The_last_of_several_sentences_may_go_unless_it_limits_the_others()
    {
        Assert.Equal(["The port is open. Ships are waiting.", "The port is open."], StatementTrimmer.Forms("The port is open. Ships are waiting."));
        Assert.Single(StatementTrimmer.Forms("The port is open. This has not been independently verified."));
    }

    [Theory]
    [InlineData("Besides his post at the board, which grew out of the guild, Mr Falk was treasurer.")]
    [InlineData("The port is open, with the exception of one pier.")]
    [InlineData("The port was closed for a week, which has not been independently verified.")]
    [InlineData("“The port is open to all of you, who have waited so long.”")]
    [InlineData("He ran, which helped.")]
    public void Nothing_goes_that_holds_the_claim_the_hedge_or_the_quotation_together(string statement) =>
        Assert.Equal([statement], StatementTrimmer.Forms(statement));

    [Fact]
    public void The_longest_form_that_fits_is_taken()
    {
        const string Statement = "The island has a deep harbour, with a fifth of all ships calling there.";
        Assert.Equal(Statement, StatementTrimmer.Fit(Statement, Statement.Length));
        Assert.Equal("The island has a deep harbour.", StatementTrimmer.Fit(Statement, Statement.Length - 1));
        Assert.Null(StatementTrimmer.Fit(Statement, 10));
    }
}
