namespace Briefing.Language.Wording;

/// <summary>A word as the finders see it: hyphens and apostrophes inside, a possessive ending left off.</summary>
/// <param name="Start">First unit in the text.</param>
/// <param name="End">Unit after the last one, before a possessive ending.</param>
/// <param name="Text">As written, without the possessive ending.</param>
/// <param name="Lower">The same in lower case.</param>
/// <param name="IsPossessive">Whether "'s" follows.</param>
internal readonly record struct Word(int Start, int End, string Text, string Lower, bool IsPossessive)
{
    public TextSpan Span => TextSpan.Between(Start, End);

    public bool IsCapitalised => char.IsUpper(Text[0]);

    public bool IsNumber => char.IsAsciiDigit(Text[0]);

    /// <summary>A single capital letter, as in "J. K. Rowling".</summary>
    public bool IsInitial => Text.Length == 1 && char.IsUpper(Text[0]);

    /// <summary>Two or more capitals and nothing in lower case ("KGB", "U.N.", "G20").</summary>
    public bool IsAllCapitals
    {
        get
        {
            var capitals = 0;
            foreach (var unit in Text)
            {
                if (char.IsLower(unit))
                    return false;
                if (char.IsUpper(unit))
                    capitals++;
            }
            return capitals > 1;
        }
    }
}
