using Bot.Conversations;
using Bot.Gateway;
using Briefing.Facts;
using Humanizer;

namespace Bot.Facts.Corrections;

/// <summary>How a fact is written where it stands alone: who says so, what limits it, its source and its age.</summary>
internal static class FactTexts
{
    private static readonly Phrases Words = new(typeof(FactTexts));

    /// <summary>The fact on two lines or more.</summary>
    public static MessageText Of(Wording wording, Fact fact, DateTimeOffset now)
    {
        var text = new MessageTextBuilder().Append(fact.Statement);
        if (fact.Attribution is { } attribution && !Says(fact.Statement, attribution))
            text.Append($" – {attribution.TrimEnd('.')}.");
        text.AppendLine();
        if (Caveat(wording, fact) is { } caveat)
            text.Italic(caveat).AppendLine();
        return text.Append(Words.Message(wording, "Source", Source(wording, fact, now))).Build();
    }

    /// <summary>The source's name as a link, and how long ago it was published.</summary>
    public static MessageText Source(Wording wording, Fact fact, DateTimeOffset now) => new MessageTextBuilder()
        .Link(fact.Source.Name, fact.Source.Url).Append(", ").Append(Age(wording, fact, now))
        .Build();

    /// <summary>"3 hours ago".</summary>
    public static string Ago(Wording wording, DateTimeOffset moment, DateTimeOffset now) => moment.Humanize(now, wording.Culture);

    private static string Age(Wording wording, Fact fact, DateTimeOffset now) => fact switch
    {
        { Source.Published: { } published } => Ago(wording, published, now),
        { AsOf: { } asOf, Source.ArticleId: null } => Words.Text(wording, "AsOf", asOf.ToString("d MMMM yyyy", wording.Culture)),
        _ => Words.Text(wording, "Undated"),
    };

    private static string? Caveat(Wording wording, Fact fact) => fact switch
    {
        { Caveat: { } caveat } => Says(fact.Statement, caveat) ? null : caveat,
        { Status: FactStatus.Unverified } => Words.Text(wording, "Unverified"),
        { Status: FactStatus.Disputed } => Words.Text(wording, "Disputed"),
        _ => null,
    };

    private static bool Says(string statement, string words) =>
        statement.Contains(words.TrimEnd('.'), StringComparison.OrdinalIgnoreCase);
}
