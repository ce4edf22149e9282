using System.Globalization;
using System.Text;

namespace Briefing.Language;

/// <summary>Finds the words and numbers of a text.</summary>
public static class Tokenizer
{
    /// <summary>All words and numbers in reading order; punctuation and signs are left out.</summary>
    public static IReadOnlyList<Token> Tokenize(string text)
    {
        var tokens = new List<Token>();
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            var inside = at < text.Length && (IsWordUnit(text[at]) || (start >= 0 && Joins(text, at)));
            if (inside && start < 0)
                start = at;
            else if (!inside && start >= 0)
            {
                tokens.Add(Make(text, start, at));
                start = -1;
            }
        }
        return tokens;
    }

    /// <summary>What searching compares: lower case, no diacritics, no possessive ending, stemmed.</summary>
    public static string TermOf(string word)
    {
        var plain = RemovePossessive(RemoveDiacritics(word.ToLowerInvariant()).Replace('’', '\''));
        plain = plain.Replace(".", "", StringComparison.Ordinal);
        if (char.IsDigit(plain.Length > 0 ? plain[0] : ' '))
            return plain.Replace(",", "", StringComparison.Ordinal);
        return Stemmer.Stem(plain);
    }

    private static bool IsWordUnit(char unit) =>
        char.IsLetterOrDigit(unit) || CharUnicodeInfo.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark;

    /// <summary>An apostrophe, full stop or comma inside a word or number belongs to it ("don't", "U.N", "4,000", "3.4").</summary>
    private static bool Joins(string text, int at)
    {
        if (at + 1 >= text.Length || !char.IsLetterOrDigit(text[at + 1]))
            return false;
        var before = text[at - 1];
        return text[at] switch
        {
            '\'' or '’' => char.IsLetter(before) && char.IsLetter(text[at + 1]),
            '.' => (char.IsDigit(before) && char.IsDigit(text[at + 1])) || IsInitialism(text, at),
            ',' => char.IsDigit(before) && char.IsDigit(text[at + 1]),
            _ => false,
        };
    }

    private static bool IsInitialism(string text, int at) =>
        char.IsUpper(text[at - 1]) && char.IsUpper(text[at + 1])
        && (at < 2 || !char.IsLetterOrDigit(text[at - 2]))
        && (at + 2 >= text.Length || !char.IsLetter(text[at + 2]));

    private static Token Make(string text, int start, int end)
    {
        var word = text[start..end];
        return new Token(TextSpan.Between(start, end), word, TermOf(word), char.IsDigit(word[0]));
    }

    private static string RemovePossessive(string word) =>
        word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;

    private static string RemoveDiacritics(string word)
    {
        if (System.Text.Ascii.IsValid(word))
            return word;
        var plain = new StringBuilder(word.Length);
        foreach (var unit in word.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(unit) is not UnicodeCategory.NonSpacingMark)
                plain.Append(unit);
        }
        return plain.ToString().Normalize(NormalizationForm.FormC);
    }
}
