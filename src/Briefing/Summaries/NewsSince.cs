namespace Briefing.Summaries;

/// <summary>What has come in since a reader last read of a topic.</summary>
/// <param name="LastRead">When that was.</param>
/// <param name="Lines">Newest article first; 1 or more.</param>
public sealed record NewsSince(DateTimeOffset LastRead, IReadOnlyList<BriefLine> Lines);
