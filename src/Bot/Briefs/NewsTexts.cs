using Bot.Conversations;
using Bot.Gateway;
using Briefing.Facts;
using Briefing.Stories;
using Briefing.Summaries;
using Humanizer;

namespace Bot.Briefs;

/// <summary>How what is new to a reader is written.</summary>
internal static class NewsTexts
{
    private static readonly Phrases Words = new(typeof(NewsTexts));

    /// <summary>What /help says of the command.</summary>
    public static string Help(Wording wording) => Words.Text(wording, "Help");

    /// <summary>The news, a line each with its source and age.</summary>
    /// <param name="wording">The reader's language.</param>
    /// <param name="topic">What they are limited to, or null.</param>
    /// <param name="lines">1 or more.</param>
    /// <param name="articles">Those that the lines stand in.</param>
    /// <param name="now">The moment of asking.</param>
    public static MessageText Of(
        Wording wording, Topic? topic, IReadOnlyList<BriefLine> lines, IReadOnlyList<SourceArticle> articles, DateTimeOffset now)
    {
        var text = new MessageTextBuilder()
            .Append(topic is null ? Words.Message(wording, "WhatIsNew") : Words.Message(wording, "WhatIsNewOn", topic.Name))
            .AppendLine().AppendLine();
        foreach (var line in lines)
        {
            var article = articles.FirstOrDefault(one => one.Id == line.Fact.Source.ArticleId);
            AppendLine(text, line, Age(wording, line.Fact, article, now));
        }
        return text.Build();
    }

    /// <summary>What stands above a briefing because it has come in since the reader last read.</summary>
    public static MessageText Since(Wording wording, NewsSince since, DateTimeOffset now)
    {
        var text = new MessageTextBuilder()
            .Append(Words.Message(wording, "SinceYouLastRead", Ago(wording, since.LastRead, now))).AppendLine();
        foreach (var line in since.Lines)
            AppendLine(text, line, Age(wording, line.Fact, null, now));
        return text.Build();
    }

    /// <summary>There are no news for the reader.</summary>
    /// <param name="wording">The reader's language.</param>
    /// <param name="topic">What they are limited to, or null.</param>
    /// <param name="latest">When the last news came in; null: there never were any.</param>
    /// <param name="now">The moment of asking.</param>
    public static MessageText Nothing(Wording wording, Topic? topic, DateTimeOffset? latest, DateTimeOffset now) => (topic, latest) switch
    {
        (null, null) => Words.Message(wording, "NoArticles"),
        ({ } named, null) => Words.Message(wording, "NoArticlesOn", named.Name),
        (null, { } at) => Words.Message(wording, "NothingNew", Ago(wording, at, now)),
        ({ } named, { } at) => Words.Message(wording, "NothingNewOn", named.Name, Ago(wording, at, now)),
    };

    private static void AppendLine(MessageTextBuilder text, BriefLine line, string age)
    {
        text.Append("• ").Append(line.Text);
        if (line.AttributionToAdd is { } attribution)
            text.Append($" ({attribution})");
        if (line.Fact.Caveat is { } caveat && !line.Text.Contains(caveat, StringComparison.Ordinal))
            text.Append($" {caveat}");
        text.Append(" – ").Link(line.Fact.Source.Name, line.Fact.Source.Url).AppendLine($", {age}");
    }

    private static string Age(Wording wording, Fact fact, SourceArticle? article, DateTimeOffset now) => (fact, article) switch
    {
        ({ Source.Published: { } published }, _) => Ago(wording, published, now),
        (_, { } received) => Words.Text(wording, "Received", Ago(wording, received.StoredAt, now)),
        _ => Words.Text(wording, "Undated"),
    };

    private static string Ago(Wording wording, DateTimeOffset moment, DateTimeOffset now) => moment.Humanize(now, wording.Culture);
}
