using Briefing.Articles;

namespace Bot.Tests.Briefs;

/// <summary>Three articles on an island that does not exist: a walkout, an arrest with a box, and two weeks later its end.</summary>
internal static class TaviaArticles
{
    public static ArticleText Walkout { get; } = Article("Tavia dockers walk out over pay", 1, """
        Dockers in Tavia walked out on Saturday after talks about their pay broke down.

        The Dockers’ Union says 900 workers have joined the strike. The governor will meet its leaders on 3 March 2031.
        """);

    public static ArticleText Arrest { get; } = Article("Tavia strikes: Former harbour master arrested for fraud", 6, """
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
        """);

    public static ArticleText Hospitals { get; } = Article("Tavia hospitals count more injured in strikes", 7, """
        Hospitals in Tavia have counted more people injured in the dock strikes than the government admits.

        Doctors in Lornesse say 31 armed pickets were hurt in the clashes around the Harbour Board.

        Correction: An earlier version of this article gave a wrong name for the Lornesse hospital.
        """) with { Site = "Lornesse Post" };

    public static ArticleText Deal { get; } = Article("Tavia port reopens after deal", 27, """
        The port of Tavia reopened on Thursday after dockers and the government agreed on higher pay.

        Ships will be unloaded in the order of their arrival.
        """);

    private static ArticleText Article(string title, int day, string text) => new(
        title, text.ReplaceLineEndings("\n"), new DateTimeOffset(2031, 3, day, 17, 0, 0, TimeSpan.Zero), null, "The Northern Courier", "en");
}
