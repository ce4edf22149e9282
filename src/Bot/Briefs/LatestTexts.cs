using Bot.Conversations;
using Bot.Gateway;
using Briefing.Stories;

namespace Bot.Briefs;

/// <summary>How the latest news are written.</summary>
internal static class LatestTexts
{
    /// <summary>The list, newest first; says so when it is empty.</summary>
    /// <param name="topic">What it is limited to, or null.</param>
    /// <param name="headlines">Newest first.</param>
    /// <param name="now">The moment of asking.</param>
    public static MessageText Of(Topic? topic, IReadOnlyList<Headline> headlines, DateTimeOffset now)
    {
        if (headlines.Count == 0)
            return topic is null ? BriefTexts.NoArticles : BriefTexts.NothingOn(topic);
        var text = new MessageTextBuilder().Bold(topic is null ? "The latest" : $"{topic.Name}: the latest").AppendLine().AppendLine();
        foreach (var headline in headlines)
            text.Append($"• {headline.Title} – ").Link(headline.Source, headline.Url).AppendLine($", {Age(headline, now)}");
        return text.Build();
    }

    private static string Age(Headline headline, DateTimeOffset now) => headline.Published is { } published
        ? TimeTexts.Ago(published, now)
        : $"undated, received {TimeTexts.Ago(headline.StoredAt, now)}";
}
