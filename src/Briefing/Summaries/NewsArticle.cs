using Briefing.Stories;

namespace Briefing.Summaries;

/// <summary>An article that may hold news for a reader.</summary>
/// <param name="Article">The article.</param>
/// <param name="Topic">The topic that the reader wants to hear of; null: whatever it tells.</param>
public sealed record NewsArticle(SourceArticle Article, Topic? Topic);
