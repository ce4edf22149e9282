using System.Globalization;
using System.Text;
using Briefing.Language.Wording;

namespace Briefing.Language;

/// <summary>Finds the words and numbers of a text.</summary>
/// <remarks>
/// A hyphen parts words: "Soviet-era" is "Soviet" and "era", so that either finds it (<see cref="SearchTerms"/> adds
/// both in one). Chinese and Japanese signs, written without blanks, are a word each. Initialisms are one word with or
/// without full stops, and "U.N", "U.N." and "UN" have the same term.
/// </remarks>
public static class Tokenizer
{
    private static readonly TermMemory Terms = new(TermOf);

    /// <summary>All words and numbers in reading order; punctuation and signs are left out.</summary>
    public static IReadOnlyList<Token> Tokenize(string text)
    {
        var tokens = new List<Token>(text.Length / 6 + 4);
        for (var at = 0; at < text.Length;)
        {
            if (!WordScanner.IsWordUnit(text[at]))
            {
                at++;
                continue;
            }
            var end = EndOf(text, at);
            tokens.Add(Make(text, at, end));
            at = end;
        }
        return tokens;
    }

    /// <summary>
    /// What searching compares: lower case, no diacritics, no possessive ending, stemmed; a number without its
    /// thousands separators.
    /// </summary>
    public static string TermOf(string word)
    {
        var plain = RemovePossessive(Fold(word.ToLowerInvariant()).Replace('’', '\''));
        if (plain.Length > 0 && char.IsDigit(plain[0]))
            return plain.Replace(",", "", StringComparison.Ordinal);
        return Stemmer.Stem(plain.Replace(".", "", StringComparison.Ordinal));
    }

    private static int EndOf(string text, int start)
    {
        var at = start + 1;
        if (IsWrittenWithoutBlanks(text[start]))
            return at;
        while (at < text.Length && ((WordScanner.IsWordUnit(text[at]) && !IsWrittenWithoutBlanks(text[at]))
            || Joins(text, start, at)))
            at++;
        return at;
    }

    private static bool IsWrittenWithoutBlanks(char unit) =>
        unit is >= '\u3040' and < '\u3100' or >= '\u3400' and < '\ua000' or >= '\uf900' and < '\ufb00';

    /// <summary>
    /// An apostrophe, full stop or comma inside a word or number belongs to it ("don't", "U.N", "4,000", "3.4").
    /// </summary>
    private static bool Joins(string text, int start, int at)
    {
        if (at + 1 >= text.Length || !char.IsLetterOrDigit(text[at + 1]))
            return false;
        var before = text[at - 1];
        return text[at] switch
        {
            '\'' or '’' => char.IsLetter(before) && char.IsLetter(text[at + 1]),
            '.' => (char.IsDigit(before) && char.IsDigit(text[at + 1])) || IsInitialism(text, start, at),
            ',' => char.IsDigit(before) && char.IsDigit(text[at + 1]),
            _ => false,
        };
    }

    /// <summary>A full stop between single letters ("U.N", "U.S.A", "a.m").</summary>
    private static bool IsInitialism(string text, int start, int at) =>
        char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1])
        && (at - 1 == start || text[at - 2] == '.')
        && (at + 2 >= text.Length || !char.IsLetter(text[at + 2]));

    private static Token Make(string text, int start, int end)
    {
        var known = Terms.Of(text.AsSpan(start, end - start));
        return new Token(TextSpan.Between(start, end), known.Word, known.Term, char.IsDigit(known.Word[0])) { IsStopWord = known.IsStopWord };
    }

    private static string RemovePossessive(string word) =>
        word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;

    /// <summary>Takes diacritics off, also those that are part of a letter ("Ł", "ø").</summary>
    private static string Fold(string word)
    {
        if (Ascii.IsValid(word))
            return word;
        var plain = new StringBuilder(word.Length);
        foreach (var unit in word.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(unit) is not UnicodeCategory.NonSpacingMark)
                _ = WithoutStroke(unit) is { } letters ? plain.Append(letters) : plain.Append(unit);
        }
        return plain.ToString().Normalize(NormalizationForm.FormC);
    }

    private static string? WithoutStroke(char unit) => unit switch
    {
        'ø' => "o", 'ł' => "l", 'đ' => "d", 'ð' => "d", 'ħ' => "h", 'ı' => "i", 'ß' => "ss", 'æ' => "ae", 'œ' => "oe",
        'þ' => "th",
        _ => null,
    };
}
