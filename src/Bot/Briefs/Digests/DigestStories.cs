using Bot.Briefs.Stories;
using Bot.Subscribers;
using Briefing.Stories;

namespace Bot.Briefs.Digests;

/// <summary>Gathers the stories that a reader's digest may tell of.</summary>
internal static class DigestStories
{
    /// <summary>Stories that are looked at for one digest: those bound most strongly, then the newest.</summary>
    private const int Most = 40;

    /// <summary>What is followed, or for who follows nothing what is most in the news; without what is muted.</summary>
    public static async Task<IReadOnlyList<(DigestCandidate Candidate, CachedStory Story)>> OfAsync(
        StoryCache cache, Follows follows, CancellationToken cancellationToken)
    {
        var gathered = follows.Any
            ? await FollowedAsync(cache, follows, cancellationToken)
            : (await cache.TopAsync(cancellationToken)).Select(place => (Place: place, Bond: StoryBond.None, Topic: (string?)null));
        var best = gathered
            .GroupBy(found => found.Place.Story)
            .Select(same => same.OrderByDescending(found => found.Bond).ThenBy(found => found.Topic, StringComparer.Ordinal).First())
            .OrderByDescending(found => found.Bond).ThenByDescending(found => found.Place.Newest).ThenBy(found => found.Place.Story)
            .Take(Most);
        var candidates = new List<(DigestCandidate, CachedStory)>();
        foreach (var found in best)
        {
            if (await cache.StoryAsync(found.Place.Story, cancellationToken) is { } story && Wanted(story, follows) is { } told)
                candidates.Add((new DigestCandidate(told, found.Bond, found.Topic ?? (story.Topics is [var topic, ..] ? topic.Name : null)), story));
        }
        return candidates;
    }

    private static async Task<List<(StoryPlace Place, StoryBond Bond, string? Topic)>> FollowedAsync(
        StoryCache cache, Follows follows, CancellationToken cancellationToken)
    {
        var found = new List<(StoryPlace, StoryBond, string?)>();
        if (follows.Stories.Count > 0)
        {
            found.AddRange((await cache.AmongAsync(follows.Stories, cancellationToken))
                .Select(place => (place, StoryBond.Story, (string?)null)));
        }
        foreach (var word in follows.Words)
        {
            found.AddRange((await cache.WithAsync(new WantedPhrase(word.Terms), cancellationToken))
                .Select(place => (place, StoryBond.Word, (string?)null)));
        }
        foreach (var topic in follows.Topics)
        {
            found.AddRange((await cache.OnTopicAsync(topic, cancellationToken))
                .Select(place => (place, StoryBond.Topic, (string?)topic)));
        }
        return found;
    }

    /// <summary>What of the story may be told to the reader: nothing of articles with words that are not wanted.</summary>
    private static DigestStory? Wanted(CachedStory story, Follows follows)
    {
        if (UnwantedNews.IsMuted(follows, story.Told.Id, story.Topics))
            return null;
        if (follows.ExcludedWords.Count == 0)
            return story.Told;
        // The headline is the newest article's, so where that is not wanted nothing of the story is.
        if (UnwantedNews.HoldsExcluded(follows, story.Searched[0]))
            return null;
        var unwanted = story.Articles.Where((_, at) => UnwantedNews.HoldsExcluded(follows, story.Searched[at]))
            .Select(article => (Guid?)article.Article.Id).ToHashSet();
        return story.Told with { Lines = [.. story.Told.Lines.Where(line => !unwanted.Contains(line.Fact.Source.ArticleId))] };
    }
}
