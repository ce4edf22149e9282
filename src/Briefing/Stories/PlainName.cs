using System.Globalization;
using System.Text;

namespace Briefing.Stories;

/// <summary>Names as they are compared: without case, diacritics, punctuation, honorific or leading article.</summary>
public static class PlainName
{
    private static readonly string[] Leading = ["the ", "mr ", "mrs ", "ms ", "miss ", "dr ", "sir ", "dame ", "lord ", "lady "];

    /// <summary>The comparable form: lower-case words with one blank between; empty when the name holds no letter or digit.</summary>
    public static string Of(string name)
    {
        var plain = new StringBuilder(name.Length);
        var decomposed = Sound(name).Normalize(NormalizationForm.FormD);
        for (var at = 0; at < decomposed.Length; at++)
        {
            var unit = decomposed[at];
            if (char.IsLetterOrDigit(unit))
                plain.Append(char.ToLowerInvariant(unit));
            else if (EndsPossessive(decomposed, at))
                at++;
            else if (!IsSilent(unit) && plain.Length > 0 && plain[^1] != ' ')
                plain.Append(' ');
        }
        return WithoutLeading(plain.ToString().TrimEnd());
    }

    /// <summary>Readers type anything: half surrogates and U+FFFE cannot be normalised.</summary>
    private static string Sound(string name) =>
        Ascii.IsValid(name) ? name : string.Concat(name.EnumerateRunes()).Replace('\uFFFE', ' ');

    /// <summary>The number of letters to insert, drop, change or swap with a neighbour to turn one form into the other.</summary>
    public static int Distance(string one, string other)
    {
        var (beforeLast, last, current) = (new int[other.Length + 1], new int[other.Length + 1], new int[other.Length + 1]);
        for (var column = 0; column <= other.Length; column++)
            last[column] = column;
        for (var row = 1; row <= one.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= other.Length; column++)
            {
                var change = last[column - 1] + (one[row - 1] == other[column - 1] ? 0 : 1);
                current[column] = Math.Min(Math.Min(last[column], current[column - 1]) + 1, change);
                if (row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1])
                    current[column] = Math.Min(current[column], beforeLast[column - 2] + 1);
            }
            (beforeLast, last, current) = (last, current, beforeLast);
        }
        return last[other.Length];
    }

    private static bool EndsPossessive(string name, int at) =>
        name[at] is '\'' or '’' && at + 1 < name.Length && name[at + 1] is 's' or 'S'
        && (at + 2 == name.Length || !char.IsLetterOrDigit(name[at + 2]));

    /// <summary>Full stops and apostrophes are written or left out at will ("U.N.", "N'Djamena"); marks are diacritics.</summary>
    private static bool IsSilent(char unit) =>
        unit is '.' or '\'' or '’' or '‘' || CharUnicodeInfo.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark;

    private static string WithoutLeading(string plain)
    {
        foreach (var word in Leading)
        {
            if (plain.Length > word.Length && plain.StartsWith(word, StringComparison.Ordinal))
                return plain[word.Length..];
        }
        return plain;
    }
}
