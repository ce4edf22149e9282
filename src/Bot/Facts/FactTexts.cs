using Bot.Conversations;
using Bot.Gateway;
using Briefing.Facts;
using Briefing.Language;

namespace Bot.Facts;

/// <summary>How a fact is written where it stands alone: who says so, what limits it, its source and its age.</summary>
internal static class FactTexts
{
    private static readonly Phrases Words = new(typeof(FactTexts));

    /// <summary>The fact on two lines or more.</summary>
    /// <param name="wording">In which language.</param>
    /// <param name="fact">What is told.</param>
    /// <param name="now">The moment of telling.</param>
    /// <param name="bold">The stretch of the statement to stand out, or null.</param>
    public static MessageText Of(Wording wording, Fact fact, DateTimeOffset now, TextSpan? bold = null)
    {
        var text = new MessageTextBuilder().WithBold(fact.Statement, bold?.Start ?? 0, bold?.Length ?? 0);
        if (fact.Attribution is { } attribution && !Says(fact.Statement, attribution))
            text.Append($" – {attribution.TrimEnd('.')}.");
        text.AppendLine();
        foreach (var caveat in Caveats(wording, fact, now))
            text.Italic(caveat).AppendLine();
        return text
            .Append(Words.Message(wording, "Source")).Append(" ")
            .Link(fact.Source.Name, fact.Source.Url).Append($", {Age(wording, fact, now)}")
            .Build();
    }

    /// <summary>Everything that limits a fact; never left out.</summary>
    private static IEnumerable<string> Caveats(Wording wording, Fact fact, DateTimeOffset now)
    {
        if (fact.Caveat is { } caveat && !Says(fact.Statement, caveat))
            yield return caveat;
        else if (fact is { Status: FactStatus.Unverified, Caveat: null })
            yield return Words.Text(wording, "NotVerified");
        if (fact is { Status: FactStatus.Disputed, Caveat: null })
            yield return Words.Text(wording, "Disputed");
        if (fact.ReviewBy is { } review && review <= DateOnly.FromDateTime(now.UtcDateTime))
        {
            yield return fact.AsOf is { } asOf
                ? Words.Text(wording, "AsOfAndMayHaveChanged", TimeTexts.Day(wording, asOf))
                : Words.Text(wording, "MayHaveChanged");
        }
    }

    private static string Age(Wording wording, Fact fact, DateTimeOffset now) => fact switch
    {
        { Source.Published: { } published } => TimeTexts.DatedAgo(wording, published, now),
        { AsOf: { } asOf, Source.ArticleId: null } => Words.Text(wording, "AsOf", TimeTexts.Day(wording, asOf)),
        _ => Words.Text(wording, "Undated"),
    };

    private static bool Says(string statement, string words) =>
        statement.Contains(words.TrimEnd('.'), StringComparison.OrdinalIgnoreCase);
}
