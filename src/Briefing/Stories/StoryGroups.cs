namespace Briefing.Stories;

/// <summary>Tells which articles tell of one running story.</summary>
public static class StoryGroups
{
    /// <summary>How alike an article is at least to one of a story that it belongs to.</summary>
    public const double LeastLikeness = 0.2;

    private const double NameShare = 0.5;

    /// <summary>Likeness halves for every so many days between two articles.</summary>
    private const double HalvingDays = 14;

    /// <summary>
    /// The articles as stories: an article joins the story that holds the article most like it, by the names and terms
    /// they share and by how close in time they are. Stories with the newest article first, and so within each.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<StoryArticle>> Group(IEnumerable<StoryArticle> articles)
    {
        var stories = new List<List<StoryArticle>>();
        foreach (var article in articles.OrderBy(article => article.When).ThenBy(article => article.Id))
        {
            var (best, likeness) = stories
                .Select(story => (story, Likeness: story.Max(other => Likeness(article, other))))
                .DefaultIfEmpty((story: [], Likeness: 0))
                .MaxBy(pair => pair.Likeness);
            if (likeness < LeastLikeness)
                stories.Add(best = []);
            best.Add(article);
        }
        foreach (var story in stories)
            story.Reverse();
        return [.. stories.OrderByDescending(story => story[0].When).ThenByDescending(story => story[0].Id)];
    }

    /// <summary>From 0 (nothing in common, or far apart in time) to 1 (the same names and terms at the same time).</summary>
    public static double Likeness(StoryArticle one, StoryArticle other)
    {
        var days = Math.Abs((one.When - other.When).TotalDays);
        var shared = (NameShare * Shared(one.Names, other.Names)) + ((1 - NameShare) * Shared(one.Terms, other.Terms));
        return shared * Math.Pow(0.5, days / HalvingDays);
    }

    /// <summary>The cosine of two sets.</summary>
    private static double Shared(IReadOnlySet<string> one, IReadOnlySet<string> other) =>
        one.Count == 0 || other.Count == 0 ? 0 : one.Count(other.Contains) / Math.Sqrt((double)one.Count * other.Count);
}
