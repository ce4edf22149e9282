using Briefing.Articles;

namespace Bot.Articles;

/// <summary>An article in the store, in one of its versions.</summary>
/// <param name="Id">The same in all versions.</param>
/// <param name="ExternalId">Its id in the system it comes from, or null.</param>
/// <param name="Url">Where readers find it, or null.</param>
/// <param name="Source">What readers see as its source when the text names no site.</param>
/// <param name="Version">From 1.</param>
/// <param name="StoredAt">When this version was stored.</param>
/// <param name="Text">The article.</param>
internal sealed record StoredArticle(
    Guid Id, string? ExternalId, Uri? Url, string Source, int Version, DateTimeOffset StoredAt, ArticleText Text);
