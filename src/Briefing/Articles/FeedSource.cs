namespace Briefing.Articles;

/// <summary>A source in a list of sources (OPML).</summary>
/// <param name="Title">The source's name, or null.</param>
/// <param name="Url">The feed's address.</param>
public sealed record FeedSource(string? Title, Uri Url);
