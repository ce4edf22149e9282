using Briefing.Facts;

namespace Briefing.Tests.Facts;

public sealed class RewordingTests
{
    [Theory]
    [InlineData("Fourteen dockers were hurt in Port Belmar.", "14 dockers were hurt in Port Belmar.")]
    [InlineData("The harbour chief has been arrested.", "Harbour chief has been “arrested”")]
    [InlineData("The ministry said 14 dockers were hurt.", "14 dockers were hurt, the ministry said.")]
    [InlineData("The ministry said that 14 dockers were hurt.", "14 dockers were hurt, according to the ministry.")]
    [InlineData("Fares rose by 5 per cent.", "Fares rose by 5%.")]
    [InlineData("Fares rose by five percent.", "Fares rose by 5 per cent.")]
    [InlineData("More than 4,000 people fled.", "More than 4000 people fled.")]
    [InlineData("He didn't resign.", "He didn’t resign.")]
    public void The_same_in_another_form_is_no_news(string before, string after)
    {
        Assert.True(Rewording.SaysTheSame(before, after));
        Assert.True(Rewording.SaysTheSame(after, before));
    }

    [Theory]
    [InlineData("14 dockers were hurt.", "15 dockers were hurt.")]
    [InlineData("14 dockers were hurt.", "14 dockers were killed.")]
    [InlineData("14 dockers were hurt.", "About 14 dockers were hurt.")]
    [InlineData("Ostria attacked Kessel.", "Kessel attacked Ostria.")]
    [InlineData("The mayor resigned.", "The mayor's wife resigned.")]
    [InlineData("The mayor resigned.", "The mayor has not resigned.")]
    [InlineData("The mayor will resign.", "The mayor may resign.")]
    [InlineData("The mayor resigned before the vote.", "The mayor resigned after the vote.")]
    [InlineData("The fine was $500.", "The fine was €500.")]
    [InlineData("It was -5 degrees.", "It was 5 degrees.")]
    [InlineData("Fares rose by 5%.", "Fares rose by 5.")]
    [InlineData("The ministry said 14 dockers were hurt.", "The union said 14 dockers were hurt.")]
    [InlineData("The ministry said 14 dockers were hurt.", "The ministry denied that 14 dockers were hurt.")]
    [InlineData("The ministry said 14 dockers were hurt.", "The ministry alleged 14 dockers were hurt.")]
    [InlineData("The ministry said 14 dockers were hurt.", "14 dockers were hurt.")]
    [InlineData("A docker was arrested.", "Dockers were arrested.")]
    [InlineData("The mayor resigned.", "Did the mayor resign?")]
    [InlineData("Fares cost 3.4 crowns.", "Fares cost 34 crowns.")]
    public void Whatever_else_has_changed_is_another_statement(string before, string after)
    {
        Assert.False(Rewording.SaysTheSame(before, after));
        Assert.False(Rewording.SaysTheSame(after, before));
    }
}
