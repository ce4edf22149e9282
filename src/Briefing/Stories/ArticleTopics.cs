namespace Briefing.Stories;

/// <summary>Tells which topics an article is about, and not only names in passing.</summary>
public static class ArticleTopics
{
    /// <summary>More than these an article is hardly about.</summary>
    public const int Most = 8;

    /// <summary>A topic that neither headline nor opening name is named so often by an article that is about it, too.</summary>
    private const int FewestMentions = 3;

    private const int InTitle = 0;
    private const int InOpening = 1;
    private const int Below = 2;

    /// <summary>The topics, those that it is most about first: of the headline, of the opening, often named further down.</summary>
    /// <param name="known">All topics there are.</param>
    /// <param name="mentioned">The names in the article, and how often each stands in it.</param>
    /// <param name="title">Its headline, or null.</param>
    /// <param name="text">Its text, or as much as its opening.</param>
    public static IReadOnlyList<Topic> Of(
        TopicNames known, IEnumerable<(string Name, int Mentions)> mentioned, string? title, string text)
    {
        var opening = text[..Math.Min(text.Length, StoryArticle.OpeningUnits)];
        return
        [
            .. mentioned
                .Select(name => (Topic: known.FindExact(name.Name), name.Mentions))
                .Where(name => name.Topic is not null)
                .GroupBy(name => name.Topic!, (topic, names) => (
                    Topic: topic, Mentions: names.Sum(name => name.Mentions), Place: PlaceOf(topic, title, opening)))
                .Where(found => found.Place < Below || found.Mentions >= FewestMentions)
                .OrderBy(found => found.Place)
                .ThenByDescending(found => found.Mentions)
                .ThenBy(found => found.Topic.Name, StringComparer.Ordinal)
                .Take(Most)
                .Select(found => found.Topic),
        ];
    }

    private static int PlaceOf(Topic topic, string? title, string opening)
    {
        var mentions = new TopicMentions(topic);
        return title is not null && mentions.AreIn(title) ? InTitle : mentions.AreIn(opening) ? InOpening : Below;
    }
}
