using Bot.Storage;

namespace Bot.Articles;

/// <summary>What an article is recognised by.</summary>
/// <param name="External">The key of its external id, or null.</param>
/// <param name="Addresses">The keys of the page's own address and the address it was fetched from, in this order.</param>
internal sealed record ArticleKeys(string? External, IReadOnlyList<string> Addresses)
{
    /// <summary>All keys.</summary>
    public IReadOnlyList<string> All { get; } = External is null ? Addresses : [External, .. Addresses];

    public static ArticleKeys Of(ArticleToStore article) => new(
        article.ExternalId is { } id ? ForExternalId(id) : null,
        [.. new[] { article.Text.CanonicalUrl, article.Url }.OfType<Uri>().Select(ForAddress).Distinct(StringComparer.Ordinal)]);

    public static string ForExternalId(string id) => StorableText.Key("id:" + id);

    /// <summary>An address without its fragment, which names a place in the page, not another page.</summary>
    private static string ForAddress(Uri url)
    {
        var address = url.IsAbsoluteUri ? url.AbsoluteUri : url.OriginalString;
        var fragment = address.IndexOf('#', StringComparison.Ordinal);
        return StorableText.Key("url:" + (fragment < 0 ? address : address[..fragment]));
    }
}
