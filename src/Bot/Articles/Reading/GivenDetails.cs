using Briefing.Articles;

namespace Bot.Articles.Reading;

/// <summary>
/// What the sender tells about an article beside its text. What is told wins over what the page shows.
/// </summary>
internal sealed record GivenDetails
{
    /// <summary>The article's id in the system it comes from, or null.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Absolute http or https address, or null.</summary>
    public Uri? Url { get; init; }

    public string? Title { get; init; }

    public DateTimeOffset? Published { get; init; }

    public string? Byline { get; init; }

    /// <summary>The publication's name as readers know it, or null.</summary>
    public string? Source { get; init; }

    /// <summary>The image that it opens with, and whose it is; null when either is not told.</summary>
    public LeadImage? Image { get; init; }

    /// <summary>Two-letter language code, lower case, or null.</summary>
    public string? Language { get; init; }
}
