namespace Bot.Articles;

/// <summary>A feed that articles are fetched from.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Title">What it calls itself, or null while unknown.</param>
/// <param name="ETag">The tag that its server gave with the last answer, quotes included, or null.</param>
/// <param name="LastModified">When its server says it changed last, to the second, or null.</param>
/// <param name="LastFetched">When it was read last, or null for never.</param>
internal sealed record Source(Uri Url, string? Title, string? ETag, DateTimeOffset? LastModified, DateTimeOffset? LastFetched);
