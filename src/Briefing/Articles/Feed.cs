namespace Briefing.Articles;

/// <summary>A feed: pointers to articles, or the articles themselves, in the feed's order.</summary>
/// <param name="Title">The feed's name as plain text, or null.</param>
/// <param name="Site">The address of the site the feed belongs to, or null.</param>
/// <param name="Language">Two-letter code, lower case, or null.</param>
/// <param name="Items">Its articles; empty when there are none at present.</param>
public sealed record Feed(string? Title, Uri? Site, string? Language, IReadOnlyList<FeedItem> Items);
