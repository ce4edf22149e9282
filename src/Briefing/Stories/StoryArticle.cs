namespace Briefing.Stories;

/// <summary>What grouping needs to know of an article.</summary>
/// <param name="Id">The stored article.</param>
/// <param name="When">When it was published, else stored.</param>
/// <param name="Names">The people, places and bodies it names, each once.</param>
/// <param name="Terms">The search terms of its title and first paragraphs.</param>
public sealed record StoryArticle(
    Guid Id, DateTimeOffset When, IReadOnlySet<string> Names, IReadOnlySet<string> Terms);
