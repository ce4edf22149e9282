namespace Bot.Briefs.Stories;

/// <summary>A new article on its way to those who follow it.</summary>
/// <param name="Id">The article.</param>
/// <param name="QueuedAt">When it came in.</param>
/// <param name="Reached">It was offered to the followers up to this key, inclusive; empty: to nobody yet.</param>
internal sealed record QueuedArticle(Guid Id, DateTimeOffset QueuedAt, string Reached);
