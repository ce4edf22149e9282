namespace Bot.Gateway;

/// <summary>A text with styles as spans, never as markup, so nothing in it can break or inject any.</summary>
/// <param name="Text">Plain text; lines end with "\n".</param>
/// <param name="Styles">Spans in UTF-16 units, ordered by start; may nest, never cross.</param>
internal sealed record MessageText(string Text, IReadOnlyList<StyledSpan> Styles);

/// <summary>A styled stretch of a <see cref="MessageText"/>.</summary>
/// <param name="Start">First UTF-16 unit, from 0.</param>
/// <param name="Length">UTF-16 units, 1 or more.</param>
/// <param name="Style">How it looks.</param>
/// <param name="Url">Where a link leads; null for other styles.</param>
internal sealed record StyledSpan(int Start, int Length, TextStyle Style, Uri? Url = null);

/// <summary>How a stretch of text looks.</summary>
internal enum TextStyle
{
    Bold,
    Italic,
    Link,
    Quote,
}
