namespace Briefing.Language;

/// <summary>Who says what a sentence states.</summary>
/// <param name="Span">The words of attribution in the text ("the Interior Ministry says", "according to the
/// ministry").</param>
/// <param name="Source">Who says so ("the Interior Ministry").</param>
public sealed record Attribution(TextSpan Span, string Source);
