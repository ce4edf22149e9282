namespace Briefing.Articles;

/// <summary>One article of a feed. Its text is either plain or HTML, often only a teaser; both are null when it has none.</summary>
/// <param name="Id">What the feed calls it, unique within the feed, or null.</param>
/// <param name="Url">Where the whole article stands, or null.</param>
/// <param name="Title">Headline as plain text, or null.</param>
/// <param name="Text">Plain text, or null.</param>
/// <param name="Html">A fragment of HTML, or null.</param>
/// <param name="Published">When it was published, with the feed's offset (UTC where none is written), or null.</param>
/// <param name="Author">Who wrote it, or null.</param>
/// <param name="Language">Two-letter code, lower case, the feed's own where the item has none, or null.</param>
public sealed record FeedItem(
    string? Id, Uri? Url, string? Title, string? Text, string? Html, DateTimeOffset? Published, string? Author, string? Language);
