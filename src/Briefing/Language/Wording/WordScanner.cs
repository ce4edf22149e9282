using System.Globalization;

namespace Briefing.Language.Wording;

/// <summary>Cuts a text into words for the finders, without the cost of stemming.</summary>
internal static class WordScanner
{
    /// <summary>All words and numbers in reading order.</summary>
    public static List<Word> Scan(string text)
    {
        var words = new List<Word>(text.Length / 6 + 4);
        for (var at = 0; at < text.Length;)
        {
            if (!IsWordUnit(text[at]))
            {
                at++;
                continue;
            }
            var end = EndOf(text, at);
            words.Add(Make(text, at, end));
            at = end;
        }
        return words;
    }

    /// <summary>Whether only blanks of one line stand between the two places.</summary>
    public static bool OnlyBlanks(string text, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (text[at] is not (' ' or '\u00a0' or '\t' or '\u202f' or '\u2009'))
                return false;
        }
        return end > start;
    }

    internal static bool IsWordUnit(char unit) =>
        unit < 128 ? char.IsAsciiLetterOrDigit(unit) : char.IsLetterOrDigit(unit)
            || char.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark;

    internal static bool IsApostrophe(char unit) => unit is '\'' or '’' or 'ʼ';

    internal static bool IsHyphen(char unit) => unit is '-' or '\u2010' or '\u2011';

    private static int EndOf(string text, int start)
    {
        var at = start + 1;
        while (at < text.Length && (IsWordUnit(text[at]) || Joins(text, start, at)))
            at++;
        return at < text.Length && text[at] == '.' && EndsAsInitialism(text, start, at) ? at + 1 : at;
    }

    private static bool Joins(string text, int start, int at)
    {
        if (at + 1 >= text.Length || !char.IsLetterOrDigit(text[at + 1]))
            return false;
        var before = text[at - 1];
        var after = text[at + 1];
        return text[at] switch
        {
            '\'' or '’' or 'ʼ' => char.IsLetter(before) && char.IsLetter(after),
            '-' or '\u2010' or '\u2011' => char.IsLetterOrDigit(before) && !IsDigitRange(before, after),
            '.' => (char.IsAsciiDigit(before) && char.IsAsciiDigit(after)) || IsInitialism(text, start, at),
            ',' => char.IsAsciiDigit(before) && IsThousands(text, at + 1),
            _ => false,
        };
    }

    /// <summary>"6-8 inches" is two numbers, "F-16" one word.</summary>
    private static bool IsDigitRange(char before, char after) => char.IsAsciiDigit(before) && char.IsAsciiDigit(after);

    private static bool IsThousands(string text, int at) =>
        at + 2 < text.Length && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1])
            && char.IsAsciiDigit(text[at + 2])
        && (at + 3 >= text.Length || !char.IsAsciiDigit(text[at + 3]));

    /// <summary>A full stop between single letters ("U.N", "a.m", "e.g").</summary>
    private static bool IsInitialism(string text, int start, int at) =>
        char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1])
        && (at - 1 == start || text[at - 2] == '.')
        && (at + 2 >= text.Length || !char.IsLetter(text[at + 2]));

    private static bool EndsAsInitialism(string text, int start, int at) =>
        at - start >= 3 && text[at - 2] == '.' && char.IsLetter(text[at - 1]);

    private static Word Make(string text, int start, int end)
    {
        var isPossessive = end - start > 2 && IsApostrophe(text[end - 2]) && (text[end - 1] is 's' or 'S');
        if (isPossessive)
            end -= 2;
        var word = text[start..end];
        return new Word(start, end, word, word.ToLowerInvariant(), isPossessive);
    }
}
