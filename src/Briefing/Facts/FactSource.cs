using Briefing.Language;

namespace Briefing.Facts;

/// <summary>Where a fact comes from.</summary>
/// <param name="Name">What readers see: the publication or data set ("BBC News", "Unicode CLDR").</param>
/// <param name="Title">The article's headline, or null for a prepared fact.</param>
/// <param name="Url">Address readers can open, or null.</param>
/// <param name="Published">When the source was published, or null when it does not say.</param>
public sealed record FactSource(string Name, string? Title, Uri? Url, DateTimeOffset? Published)
{
    /// <summary>The stored article, or null for a prepared fact.</summary>
    public Guid? ArticleId { get; init; }

    /// <summary>The article's id in the system it came from, or null.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The article version that <see cref="Place"/> counts in, from 1; 0 for a prepared fact.</summary>
    public int Version { get; init; }

    /// <summary>The place of the statement in that version's text, or null for a prepared fact.</summary>
    public TextSpan? Place { get; init; }

    /// <summary>The statement's position among the article's statements, from 0.</summary>
    public int Ordinal { get; init; }
}
