using Bot.Conversations;
using Bot.Gateway;
using Briefing.Stories;

namespace Bot.Briefs;

/// <summary>How the latest news are written.</summary>
internal static class LatestTexts
{
    private static readonly Phrases Words = new(typeof(LatestTexts));

    /// <summary>The list, newest first; says so when it is empty.</summary>
    /// <param name="wording">In which language.</param>
    /// <param name="topic">What it is limited to, or null.</param>
    /// <param name="headlines">Newest first.</param>
    /// <param name="now">The moment of asking.</param>
    public static MessageText Of(Wording wording, Topic? topic, IReadOnlyList<Headline> headlines, DateTimeOffset now)
    {
        if (headlines.Count == 0)
            return topic is null ? BriefTexts.NoArticles(wording) : BriefTexts.NothingOn(wording, topic);
        var text = new MessageTextBuilder()
            .Append(topic is null ? Words.Message(wording, "TheLatest") : Words.Message(wording, "TheLatestOn", topic.Name))
            .AppendLine().AppendLine();
        foreach (var headline in headlines)
            text.Append($"• {headline.Title} – ").Link(headline.Source, headline.Url).AppendLine($", {Age(wording, headline, now)}");
        return text.Build();
    }

    private static string Age(Wording wording, Headline headline, DateTimeOffset now) => headline.Published is { } published
        ? TimeTexts.Ago(wording, published, now)
        : SourceTexts.Received(wording, headline.StoredAt, now);
}
