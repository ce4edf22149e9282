namespace Bot.Articles.Reading;

/// <summary>A file, the body of a page or what comes in on standard input, before it is known what it holds.</summary>
/// <param name="Name">As failures name it: a path, an address or "-".</param>
/// <param name="Content">Its bytes, read once and in order.</param>
internal sealed record Document(string Name, Stream Content)
{
    /// <summary>How to read it, as far as its name or its server tells.</summary>
    public DocumentKind Kind { get; init; }

    /// <summary>The encoding that its server names, or null.</summary>
    public string? Charset { get; init; }

    /// <summary>The address it was fetched from, or null.</summary>
    public Uri? Address { get; init; }

    /// <summary>
    /// The id of the one article in it when that has none of its own, the same at every import; or null.
    /// </summary>
    public string? ArticleId { get; init; }
}
