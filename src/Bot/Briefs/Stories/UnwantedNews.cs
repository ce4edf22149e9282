using Bot.Storage;
using Bot.Subscribers;
using Briefing.Stories;

namespace Bot.Briefs.Stories;

/// <summary>Tells what may not come to a reader unasked.</summary>
internal static class UnwantedNews
{
    /// <summary>Whether the reader has muted the story or a topic, or wants nothing with a word of the article.</summary>
    /// <param name="follows">What the reader has muted.</param>
    /// <param name="story">The story.</param>
    /// <param name="topics">The topics of its article.</param>
    /// <param name="searched">The article as <see cref="WantedPhrase.Searched"/> makes it.</param>
    public static bool Is(Follows follows, Guid story, IReadOnlyList<NewsTopic> topics, string searched) =>
        IsMuted(follows, story, topics) || HoldsExcluded(follows, searched);

    /// <summary>Whether the reader has muted the story or a topic of it.</summary>
    public static bool IsMuted(Follows follows, Guid story, IReadOnlyList<NewsTopic> topics) =>
        follows.MutedStories.Contains(story)
        || follows.MutedTopics.Any(name => topics.Any(topic => topic.Key == StorableText.NameKey(name)));

    /// <summary>Whether an article holds a word with which the reader wants nothing.</summary>
    public static bool HoldsExcluded(Follows follows, string searched) =>
        follows.ExcludedWords.Any(word => new WantedPhrase(word.Terms).IsIn(searched));
}
