namespace Briefing.Articles;

/// <summary>An article as readers would know it, freed of the page around it.</summary>
/// <param name="Title">Headline, or null when the page tells none.</param>
/// <param name="Text">
/// Paragraphs separated by one blank line, each on one line. An explainer box stays in it as a heading paragraph
/// ("Kazakhstan: The basics") and one paragraph for each question with its answer ("Where is it? …").
/// </param>
/// <param name="Published">When it was published, with the page's offset, or null.</param>
/// <param name="Byline">Who wrote it, or null.</param>
/// <param name="Site">The publication's name ("BBC News"), or null.</param>
/// <param name="Language">Two-letter language code, lower case, or null when neither page nor text tells.</param>
public sealed record ArticleText(
    string? Title, string Text, DateTimeOffset? Published, string? Byline, string? Site, string? Language)
{
    /// <summary>The address the page names as its own (canonical), or null.</summary>
    public Uri? CanonicalUrl { get; init; }

    /// <summary>The image that it opens with, or null when there is none with a credit.</summary>
    public LeadImage? Image { get; init; }
}
