namespace Briefing.Language;

/// <summary>
/// Words that keep a statement from being certain ("have not been independently verified", "reportedly").
/// </summary>
/// <param name="Span">Where they stand.</param>
/// <param name="Kind">Whether they tell that a thing is unverified, or that it is disputed.</param>
public sealed record Hedge(TextSpan Span, HedgeKind Kind);

/// <summary>What a hedge tells.</summary>
public enum HedgeKind
{
    /// <summary>Nobody has checked it, or it is put forward with caution.</summary>
    Unverified,
    /// <summary>Somebody denies it.</summary>
    Disputed,
}
