namespace Briefing.Language;

/// <summary>A word or number in a text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">As written.</param>
/// <param name="Term">Lower case, without possessive ending and diacritics, stemmed: what searching compares.</param>
/// <param name="IsNumber">Whether it starts with a digit.</param>
public readonly record struct Token(TextSpan Span, string Text, string Term, bool IsNumber)
{
    /// <summary>Whether it is one of the <see cref="StopWords"/>.</summary>
    public bool IsStopWord { get; init; }

    /// <summary>Whether the first letter is upper case.</summary>
    public bool IsCapitalised => char.IsUpper(Text[0]);
}
