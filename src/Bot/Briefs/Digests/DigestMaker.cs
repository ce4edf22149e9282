using Bot.Briefs.Stories;
using Bot.Subscribers;
using Briefing.Stories;

namespace Bot.Briefs.Digests;

/// <summary>Makes digests from the stories that readers follow.</summary>
internal sealed class DigestMaker(StoryCaches caches, TimeProvider clock)
{
    /// <summary>Stories in a digest at most.</summary>
    public const int MostStories = 5;

    /// <summary>How far back it looks for what a reader was given: further than any story in it began.</summary>
    public static readonly TimeSpan GivenWithin = TimeSpan.FromDays(30);

    /// <summary>The digest for a reader; null when there is nothing new.</summary>
    /// <param name="kind">How it came about.</param>
    /// <param name="reader">Language and time zone.</param>
    /// <param name="follows">What the reader follows.</param>
    /// <param name="given">The facts that the reader was given, with when each was last.</param>
    /// <param name="window">How old news may be.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Digest?> MakeAsync(
        DigestKind kind, DigestReader reader, Follows follows, IReadOnlyDictionary<Guid, DateTimeOffset> given, TimeSpan window,
        CancellationToken cancellationToken)
    {
        var candidates = await DigestStories.OfAsync(await caches.OfAsync(window, cancellationToken), follows, cancellationToken);
        var now = clock.GetUtcNow();
        var chosen = DigestChoice.Of(candidates.Select(candidate => candidate.Candidate), given, now, MostStories + 1);
        if (chosen.Count == 0)
            return null;
        var byId = candidates.ToDictionary(candidate => candidate.Candidate.Story.Id, candidate => candidate.Story);
        var stories = chosen.Take(MostStories)
            .Select(choice => (choice.Candidate.Story, choice.Line, Article: ArticleOf(byId[choice.Candidate.Story.Id], choice.Line)))
            .ToList();
        var lines = stories.Select(story => story.Line.Fact).ToList();
        var day = DateOnly.FromDateTime(ReaderZone.LocalTime(reader.Zone, now));
        return new Digest(
            DigestTexts.Of(reader.Wording, kind, follows.Any, day, stories, now),
            DigestTexts.Buttons(reader.Wording, [.. stories.Select(story => story.Article)], chosen.Count > MostStories),
            lines,
            chosen[0].Candidate.Topic,
            ToldDialogue.Of(stories[0].Story.Title, lines, chosen[0].Candidate.Topic));
    }

    private static ArticleNews ArticleOf(CachedStory story, StoryLine line) =>
        story.Articles.First(article => article.Article.Id == line.Fact.Source.ArticleId);
}
