using Briefing.Language;

namespace Briefing.Stories;

/// <summary>What grouping needs to know of an article.</summary>
/// <param name="Id">The stored article.</param>
/// <param name="When">When it was published, else stored.</param>
/// <param name="Names">The people, places and bodies it names, each once.</param>
/// <param name="Terms">The search terms of its title and first paragraphs.</param>
public sealed record StoryArticle(
    Guid Id, DateTimeOffset When, IReadOnlySet<string> Names, IReadOnlySet<string> Terms)
{
    /// <summary>UTF-16 units of a text that count as its first paragraphs.</summary>
    public const int OpeningUnits = 300;

    /// <summary>An article as grouping sees it.</summary>
    /// <param name="id">The stored article.</param>
    /// <param name="when">When it was published, else stored.</param>
    /// <param name="names">What it names, in any case.</param>
    /// <param name="title">Its headline, or null.</param>
    /// <param name="text">Its text, or as much as <see cref="OpeningUnits"/> of it.</param>
    public static StoryArticle Of(Guid id, DateTimeOffset when, IEnumerable<string> names, string? title, string text) => new(
        id,
        when,
        names.ToHashSet(StringComparer.OrdinalIgnoreCase),
        SearchTerms.Of($"{title}. {text[..Math.Min(text.Length, OpeningUnits)]}").ToHashSet(StringComparer.Ordinal));
}
