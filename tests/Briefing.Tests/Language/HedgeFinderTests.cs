using Briefing.Language;

namespace Briefing.Tests.Language;

public sealed class HedgeFinderTests
{
    [Theory]
    [InlineData("The figures have not been independently verified.", "have not been independently verified")]
    [InlineData("The claim could not be confirmed.", "could not be confirmed")]
    [InlineData("We couldn’t independently verify it.", "couldn’t independently verify")]
    [InlineData("He reportedly left.", "reportedly")]
    [InlineData("He allegedly left.", "allegedly")]
    [InlineData("There are unconfirmed reports.", "unconfirmed")]
    [InlineData("He blamed them, without giving evidence.", "without giving evidence")]
    [InlineData("There is no independent confirmation.", "no independent confirmation")]
    [InlineData("It was not immediately clear who fired.", "was not immediately clear")]
    [InlineData("The cause remains unclear.", "remains unclear")]
    [InlineData("He is still thought to hold power.", "is still thought to")]
    public void Caution_is_found(string sentence, string words) => Holds(sentence, words, HedgeKind.Unverified);

    [Theory]
    [InlineData("He denies the charges.", "denies the charges")]
    [InlineData("The toll is disputed by doctors.", "is disputed by")]
    [InlineData("The army rejected the claims.", "rejected the claims")]
    [InlineData("There are conflicting reports.", "conflicting reports")]
    public void Dispute_is_found(string sentence, string words) => Holds(sentence, words, HedgeKind.Disputed);

    [Theory]
    [InlineData("The figures have been verified.")]
    [InlineData("The ministry confirmed the toll.")]
    [InlineData("They left without a word.")]
    [InlineData("It is clear why they left.")]
    [InlineData("He was denied bail in a trade dispute.")]
    [InlineData("The border town denied them entry.")]
    public void A_plain_statement_has_none(string sentence) => Assert.Empty(HedgeFinder.Find(sentence));

    private static void Holds(string sentence, string words, HedgeKind kind)
    {
        var hedge = Assert.Single(HedgeFinder.Find(sentence));
        Assert.Equal((words, kind), (hedge.Span.Of(sentence), hedge.Kind));
    }
}
