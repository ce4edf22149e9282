using System.Globalization;
using System.Text;

namespace Bot.Conversations;

/// <summary>Makes what a reader typed safe to look at: no control characters, no hidden ones, no broken halves of characters.</summary>
internal static class IncomingText
{
    /// <summary>The longest message that is looked at, in UTF-16 units.</summary>
    public const int MaxLength = 1_000;

    /// <summary>The text without control and direction-changing characters; tabs become blanks, line ends "\n"; trimmed.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\t')
                clean.Append(' ');
            else if (IsKept(rune))
                clean.Append(rune.ToString());
        }
        return clean.ToString().Trim();
    }

    private static bool IsKept(Rune rune) => rune.Value switch
    {
        '\n' => true,
        // Joiners belong to emoji and to several scripts; all other format characters only hide things.
        0x200C or 0x200D => true,
        // What a broken half of a character becomes, and what no text may hold.
        0xFFFD or 0xFFFE or 0xFFFF => false,
        _ => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format),
    };
}
