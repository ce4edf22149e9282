using Bot.Conversations;
using Bot.Gateway;
using Briefing.Facts;
using Briefing.Summaries;
using Humanizer;

namespace Bot.Briefs.Stories;

/// <summary>How an article or a story is told in a few lines.</summary>
internal static class TeaserTexts
{
    private const int LineCharacters = 220;

    private static readonly Phrases Words = new(typeof(TeaserTexts));

    /// <summary>Appends the headline in bold, the facts, and where they stand and since when.</summary>
    /// <param name="text">What it is appended to.</param>
    /// <param name="wording">In which language.</param>
    /// <param name="title">The headline.</param>
    /// <param name="source">The article that the facts stand in.</param>
    /// <param name="lines">At least one.</param>
    /// <param name="now">The moment of telling.</param>
    public static MessageTextBuilder Teaser(
        this MessageTextBuilder text, Wording wording, string title, Headline source, IEnumerable<Fact> lines, DateTimeOffset now)
    {
        text.Bold(title).AppendLine();
        foreach (var fact in lines)
            Append(text, fact);
        return text.Append("— ").Link(source.Source, source.Url).Append(", ").AppendLine(Age(wording, source, now));
    }

    /// <summary>The fact's line, with who says so and what limits it: neither is ever left out.</summary>
    private static void Append(MessageTextBuilder text, Fact fact)
    {
        var line = new BriefLine(StatementTrimmer.Fit(fact.Statement, LineCharacters) ?? BriefLine.Of(fact).Text, fact);
        text.Append(line.Text);
        if (line.AttributionToAdd is { } attribution)
            text.Append($" ({attribution})");
        if (fact.Caveat is { } caveat)
            text.Append($" {caveat}");
        text.AppendLine();
    }

    private static string Age(Wording wording, Headline source, DateTimeOffset now) => source.Published is { } published
        ? published.Humanize(now, wording.Culture)
        : Words.Text(wording, "UndatedReceived", source.StoredAt.Humanize(now, wording.Culture));
}
