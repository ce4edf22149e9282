using Briefing.Answers;
using Briefing.Facts;
using Briefing.Language;

namespace Briefing.Tests.Answers;

/// <summary>An invented story, and ways to ask it.</summary>
internal static class UnrestStory
{
    public const string Title = "Lurania unrest: Ex-harbour chief arrested";

    public const string Text = """
        Lurania's former harbour chief has been arrested on suspicion of fraud following dockers' protests in Port Belmar.

        The detention of Tomas Verrell was announced by the National Ports Committee, a body he headed until his removal last week.

        President Elena Marsh said “looters” were still active in some streets.

        She made the comments in a call with her Ostrian counterpart Viktor Dahl, who sent dozens of engineers to Lurania this week to repair the cranes.

        The protests began in response to a rise in ferry fares but grew to reflect anger at the government.

        The Harbour Ministry says 14 dockers and nine guards were injured in the clashes. More than 300 people have been detained, according to the ministry.

        The figures have not been independently verified. Ferries were down during the protests.

        Luranian authorities gave no other details about why Mr Verrell was arrested.

        On 3 May the cabinet lowered the fares again.
        """;

    public static readonly DateTimeOffset Published = new(2031, 5, 9, 12, 0, 0, TimeSpan.Zero);

    private static readonly Guid ArticleId = new("11111111-0000-0000-0000-000000000001");

    /// <summary>Every sentence as a statement, and the explainer's answers.</summary>
    public static IReadOnlyList<AnalysedStatement> Statements { get; } =
    [
        .. SentenceSplitter.Split(Text).Select((place, ordinal) => Statement(place.Of(Text), ordinal)),
        Explainer("Where is it?", "Lurania lies on the Amber Sea, between Ostria to the north and Kessel to the south.", 100),
        Explainer("Why does it matter?", "Its two harbours handle a third of the region's grain.", 101),
    ];

    /// <summary>One more statement of the same article.</summary>
    public static AnalysedStatement Statement(string text, int ordinal, Guid? article = null, string title = Title) =>
        new(new Fact(Guid.CreateVersion7(), "Lurania", text, FactStatus.Confirmed, Source(ordinal, article, title)));

    /// <summary>The statements ranked for a question without a conversation.</summary>
    public static IReadOnlyList<RankedStatement> Ask(string question) => Ask(question, Dialogue.Empty);

    /// <summary>The statements ranked for a question within a conversation.</summary>
    public static IReadOnlyList<RankedStatement> Ask(string question, Dialogue dialogue) =>
        StatementRanker.Rank(FollowUps.Resolve(question, dialogue), Statements, Scope(dialogue));

    /// <summary>The conversation after these questions, each answered by the best statement.</summary>
    public static Dialogue After(params string[] questions)
    {
        var dialogue = Dialogue.Empty;
        foreach (var question in questions)
        {
            var best = Ask(question, dialogue)[0].Statement.Fact;
            dialogue = dialogue.After(new DialogueTurn(question, [best.Statement], [best.Id], ArticleId), best.Subject);
        }
        return dialogue;
    }

    /// <summary>The words of the best statement that answer.</summary>
    public static string Words(IReadOnlyList<RankedStatement> ranked) =>
        ranked[0].Answer?.Span.Of(ranked[0].Statement.Fact.Statement) ?? "";

    public static RankingScope Scope(Dialogue dialogue) => new(TermRarity.Among(Statements), Published.AddHours(3))
    {
        Shown = [.. dialogue.Turns.Reverse().SelectMany(turn => turn.FactIds)],
    };

    private static AnalysedStatement Explainer(string question, string answer, int ordinal) =>
        new(new Fact(Guid.CreateVersion7(), "Lurania", answer, FactStatus.Confirmed, Source(ordinal, null, Title)) { Question = question });

    private static FactSource Source(int ordinal, Guid? article, string title) =>
        new("Belmar Gazette", title, null, Published) { ArticleId = article ?? ArticleId, Ordinal = ordinal };
}
