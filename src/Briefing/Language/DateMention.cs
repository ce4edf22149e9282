namespace Briefing.Language;

/// <summary>A date in a text, resolved against the day the text was published.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Earliest">First day meant, inclusive.</param>
/// <param name="Latest">Last day meant, inclusive; equals <paramref name="Earliest"/> for a single day.</param>
public sealed record DateMention(TextSpan Span, DateOnly Earliest, DateOnly Latest);
