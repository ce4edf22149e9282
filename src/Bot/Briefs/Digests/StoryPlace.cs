namespace Bot.Briefs.Digests;

/// <summary>A story that something that is followed leads to.</summary>
/// <param name="Story">The story.</param>
/// <param name="Newest">When the newest article that leads to it was published, else stored.</param>
internal sealed record StoryPlace(Guid Story, DateTimeOffset Newest);
