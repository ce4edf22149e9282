using Briefing.Facts;

namespace Briefing.Stories;

/// <summary>A fact that a story may be told with.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="StoredAt">When the fact came into the store.</param>
public sealed record StoryLine(Fact Fact, DateTimeOffset StoredAt);
