namespace Briefing.Language;

/// <summary>A name in a text.</summary>
/// <param name="Span">Where the name stands, without its role.</param>
/// <param name="Name">The name as written, without honorific ("Massimov" for "Mr Massimov").</param>
/// <param name="FullName">The fullest form of it that the text uses ("Karim Massimov"); equals <paramref name="Name"/>
/// when there is none.</param>
/// <param name="Kind">What it names, as far as the text tells.</param>
/// <param name="Role">The role it appears in ("former intelligence chief"), or null.</param>
public sealed record NameMention(TextSpan Span, string Name, string FullName, NameKind Kind, string? Role);
