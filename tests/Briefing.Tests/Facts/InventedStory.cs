using Briefing.Articles;
using Briefing.Facts;

namespace Briefing.Tests.Facts;

/// <summary>A story about an island that does not exist, with all that a news article brings: claims, a caveat, a box.</summary>
internal static class InventedStory
{
    public static readonly DateTimeOffset Published = new(2031, 3, 6, 17, 0, 0, TimeSpan.Zero);

    public const string Text = """
        Tavia’s former harbour master has been arrested on suspicion of fraud after a week of dock strikes.

        The detention of Oren Falk was announced by the Harbour Board, a body he led until Monday.

        The docks of the largest town Lornesse now appear to be open again.

        But Governor Ida Brandt said “wreckers” were still standing at some gates.

        She made the remarks in a call with her Merovian counterpart Pavel Storm, who sent dozens of pilots to Tavia this week to help clear the queue.

        The Transport Ministry says 14 “armed pickets” and nine officers were hurt in the clashes. More than 300 people have been detained, according to the ministry.

        The figures have not been independently verified. Telephone lines were down during the strikes.

        The Harbour Board gave no other details about why Mr Falk was arrested.

        Mr Falk was a close ally of former Governor Lars Winter, twice serving as his treasurer.

        Tavia: The basics

        Where is it? Tavia lies in the Northern Sea, a day’s sail east of Merovia. It is an island the size of a large county.

        Why does it matter? A former whaling colony that lives from trade, it has the only deep harbour of the region, with a fifth of all grain ships calling there.

        Why is it making the news? Strikes over pay, which have grown into protests against the governor, have closed the port and led to arrests at the top.
        """;

    public static ArticleText Article { get; } = new(
        "Tavia strikes: Former harbour master arrested for fraud", Text.ReplaceLineEndings("\n"), Published, null, "The Northern Courier", "en");

    /// <summary>The article's only fact whose statement holds the words.</summary>
    public static ExtractedFact FactWith(string words) =>
        FactExtractor.Extract(Article).Single(fact => fact.Statement.Contains(words, StringComparison.Ordinal));
}
