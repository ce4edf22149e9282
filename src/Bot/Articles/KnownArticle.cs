namespace Bot.Articles;

/// <summary>An article that is in the store already, as far as saving it again needs it.</summary>
/// <param name="Id">The article.</param>
/// <param name="Version">Its current version.</param>
/// <param name="HasExternalId">Whether it has an external id.</param>
/// <param name="Fingerprint">Of the current version.</param>
/// <param name="IsOwn">Whether it was found under an id or address of its own; false: under one that came with a copy of its text.</param>
internal sealed record KnownArticle(Guid Id, int Version, bool HasExternalId, ArticleFingerprint Fingerprint, bool IsOwn);
