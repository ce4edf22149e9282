using Briefing.Stories;

namespace Bot.Briefs.Stories;

/// <summary>An article that another may go on with the story of.</summary>
/// <param name="Article">As grouping sees it.</param>
/// <param name="Story">Its story.</param>
internal sealed record RelatedArticle(StoryArticle Article, Guid Story);
