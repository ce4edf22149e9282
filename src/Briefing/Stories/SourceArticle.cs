using Briefing.Articles;
using Briefing.Facts;

namespace Briefing.Stories;

/// <summary>A stored article with its current facts, as briefings are composed from it.</summary>
/// <param name="Id">The stored article.</param>
/// <param name="Title">Headline, or null.</param>
/// <param name="Text">Paragraphs separated by blank lines.</param>
/// <param name="Published">When it was published, or null when the page does not tell.</param>
/// <param name="StoredAt">When it came into the store.</param>
/// <param name="Facts">In reading order.</param>
public sealed record SourceArticle(
    Guid Id, string? Title, string Text, DateTimeOffset? Published, DateTimeOffset StoredAt, IReadOnlyList<Fact> Facts)
{
    /// <summary>The image that it opens with, or null.</summary>
    public LeadImage? Image { get; init; }

    /// <summary>When it was published, else stored.</summary>
    public DateTimeOffset When => Published ?? StoredAt;
}
