namespace Briefing.Language;

/// <summary>A stretch of a text, counted in UTF-16 units.</summary>
/// <param name="Start">First unit, from 0.</param>
/// <param name="Length">Number of units, 0 or more.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The unit after the last one (exclusive).</summary>
    public int End => Start + Length;

    /// <summary>The span that starts at <paramref name="start"/> and ends before <paramref name="end"/>.</summary>
    public static TextSpan Between(int start, int end) => new(start, end - start);

    /// <summary>Whether <paramref name="other"/> lies wholly inside this span.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the two share at least one unit.</summary>
    public bool Overlaps(TextSpan other) => other.Start < End && Start < other.End;

    /// <summary>The part of <paramref name="text"/> that this span covers.</summary>
    public string Of(string text) => text.Substring(Start, Length);
}
