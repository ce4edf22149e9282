using System.Globalization;
using System.Text;

namespace Bot.Preferences.Places;

/// <summary>Compares names of places without regard to case, accents, hyphens and apostrophes.</summary>
internal static class PlaceNames
{
    private const char Breve = '\u0306';

    /// <summary>What a name is compared by; empty when it holds neither letters nor digits.</summary>
    public static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var character in name.Normalize(NormalizationForm.FormD))
        {
            // The breve makes another letter in Russian: й is no и.
            if (character == Breve && key.Length > 0 && key[^1] == 'и')
                key[^1] = 'й';
            else if (char.IsLetterOrDigit(character))
                key.Append(char.ToLowerInvariant(character));
            else if (IsBetweenWords(character) && key.Length > 0 && key[^1] != ' ')
                key.Append(' ');
        }
        var text = key.ToString().TrimEnd();
        return text.StartsWith("st ", StringComparison.Ordinal) ? $"saint{text[2..]}" : text;
    }

    /// <summary>
    /// How many letters must be changed, put in or taken out to make one text of the other (Levenshtein's distance);
    /// <paramref name="most"/> + 1 when there are more.
    /// </summary>
    public static int Distance(string one, string other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most)
            return most + 1;
        var before = Enumerable.Range(0, other.Length + 1).ToArray();
        var row = new int[other.Length + 1];
        for (var line = 1; line <= one.Length; line++)
        {
            row[0] = line;
            for (var at = 1; at <= other.Length; at++)
            {
                var changed = before[at - 1] + (one[line - 1] == other[at - 1] ? 0 : 1);
                row[at] = Math.Min(changed, Math.Min(before[at], row[at - 1]) + 1);
            }
            if (row.Min() > most)
                return most + 1;
            (before, row) = (row, before);
        }
        return before[^1];
    }

    private static bool IsBetweenWords(char character) =>
        char.IsWhiteSpace(character) || character is '_' or '/' or '.'
        || char.GetUnicodeCategory(character) is UnicodeCategory.DashPunctuation;
}
