using Briefing.Language;

namespace Briefing.Articles;

/// <summary>A box in an article that answers plain questions ("Kazakhstan: The basics").</summary>
/// <param name="Heading">The box's heading, or null when the questions stand without one.</param>
/// <param name="HeadingSpan">Where the heading stands; empty at 0 when there is none.</param>
/// <param name="Items">The questions in reading order, at least one.</param>
public sealed record Explainer(string? Heading, TextSpan HeadingSpan, IReadOnlyList<ExplainerItem> Items);
