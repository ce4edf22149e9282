using System.Globalization;
using Briefing.Language.Dates;
using Briefing.Language.Wording;

namespace Briefing.Language.Counts;

/// <summary>Reads numbers in digits and words.</summary>
internal static class NumberReader
{
    private const decimal Largest = 1_000_000_000_000_000m;

    /// <summary>The number that starts at the word, or null.</summary>
    public static NumberReading? Read(string text, List<Word> words, int at) =>
        words[at].IsNumber ? ReadDigits(text, words, at) : ReadWords(text, words, at);

    private static NumberReading? ReadDigits(string text, List<Word> words, int at)
    {
        var word = words[at];
        var digits = 0;
        while (digits < word.Text.Length && (char.IsAsciiDigit(word.Text[digits]) || word.Text[digits] is '.' or ','))
            digits++;
        var suffix = word.Lower[digits..];
        var scale = suffix.Length == 0 ? 1 : suffix is "m" or "bn" or "mn" or "tn" or "k" or "b"
            ? NumberWords.ScaleOf(suffix) : null;
        if (scale is null || !decimal.TryParse(word.Text.AsSpan(0, digits), NumberStyles.Number,
            CultureInfo.InvariantCulture, out var value) || value > Largest)
            return null;
        value *= scale.Value;
        var next = Multiply(text, words, at + 1, ref value);
        var end = words[next - 1].End;
        var unit = UnitAfter(text, words, ref next, ref end) ?? CurrencyBefore(text, word.Start);
        return new NumberReading(at, next, word.Start - LengthOfSign(text, word.Start, unit), end,
            WithoutTrailingZeros(value), unit, false, false);
    }

    private static decimal WithoutTrailingZeros(decimal value) => value / 1.0000000000000000000000000000m;

    /// <summary>Multiplies scale words in ("3.4 million", "2 hundred thousand"); gives the word after them.</summary>
    private static int Multiply(string text, List<Word> words, int at, ref decimal value)
    {
        while (at < words.Count && words[at].Lower.Length > 1 && NumberWords.ScaleOf(words[at].Lower) is { } scale
            && IsNear(text, words, at - 1) && value * scale <= Largest)
        {
            value *= scale;
            at++;
        }
        return at;
    }

    private static string? UnitAfter(string text, List<Word> words, ref int next, ref int end)
    {
        if (end < text.Length && text[end] is '%' or '٪')
        {
            end++;
            return "%";
        }
        if (next < words.Count && IsNear(text, words, next - 1) && words[next].Lower is "percent" or "pct" or "per")
        {
            var isTwoWords = words[next].Lower == "per";
            var length = !isTwoWords ? 1 : next + 1 < words.Count && words[next + 1].Lower == "cent" ? 2 : 0;
            next += length;
            end = length > 0 ? words[next - 1].End : end;
            return length > 0 ? "%" : null;
        }
        return null;
    }

    private static string? CurrencyBefore(string text, int start) =>
        start > 0 && CharUnicodeInfo.GetUnicodeCategory(text[start - 1]) is UnicodeCategory.CurrencySymbol
            ? text[start - 1].ToString() : null;

    private static int LengthOfSign(string text, int start, string? unit) =>
        unit is not null && unit != "%" && start > 0 && text[start - 1] == unit[0] ? 1 : 0;

    /// <summary>"eighteen", "two hundred and six", "two dozen", "a hundred", "hundreds", "tens of thousands".</summary>
    private static NumberReading? ReadWords(string text, List<Word> words, int at)
    {
        var lower = words[at].Lower;
        if (lower == "scores" && Lower(words, at + 1) != "of")
            return null;
        if (NumberWords.VagueOf(lower) is { } vague)
            return Vague(words, at, at + 1, vague);
        if (lower is "tens" or "hundreds" && Lower(words, at + 1) == "of"
            && NumberWords.VagueOf(Lower(words, at + 2)) is { } scaled and >= 1000)
            return Vague(words, at, at + 3, scaled * (lower == "tens" ? 10 : 100));
        if (lower is "a" or "an")
            return NumberWords.ScaleOf(Lower(words, at + 1)) is not null && Lower(words, at + 1).Length > 2
                ? ReadChain(text, words, at, at + 1, 1) : null;
        return NumberWords.SmallOf(lower) is { } small ? ReadChain(text, words, at, at + 1, small) : null;
    }

    private static NumberReading? Vague(List<Word> words, int first, int next, decimal value)
    {
        if (next - first == 1 && value >= 100 && Lower(words, next) == "of"
            && NumberWords.VagueOf(Lower(words, next + 1)) is { } more and >= 1000)
            return new NumberReading(first, next + 2, words[first].Start, words[next + 1].End, value * more, null,
                true, true);
        return new NumberReading(first, next, words[first].Start, words[next - 1].End, value, null, true, true);
    }

    private static NumberReading? ReadChain(string text, List<Word> words, int first, int next, decimal start)
    {
        var (total, part) = (0m, start);
        while (next < words.Count && IsNear(text, words, next - 1) && total < Largest)
        {
            var lower = words[next].Lower;
            if (lower.Length > 2 && NumberWords.ScaleOf(lower) is { } scale)
            {
                part *= scale;
                if (scale >= 1000)
                    (total, part) = (total + part, 0);
                next++;
                continue;
            }
            var joined = lower == "and" && (part >= 100 || total > 0) ? 1 : 0;
            if ((part < 20 && total == 0) || NumberWords.SmallOf(Lower(words, next + joined)) is not { } small
                || !IsNear(text, words, next - 1 + joined))
                break;
            part += small;
            next += joined + 1;
        }
        var end = words[next - 1].End;
        var unit = UnitAfter(text, words, ref next, ref end);
        return new NumberReading(first, next, words[first].Start, end, total + part, unit, false, true);
    }

    private static string Lower(List<Word> words, int at) => at >= 0 && at < words.Count ? words[at].Lower : "";

    private static bool IsNear(string text, List<Word> words, int at) =>
        at + 1 < words.Count && (WordScanner.OnlyBlanks(text, words[at].End, words[at + 1].Start)
            || (words[at + 1].Start == words[at].End + 1 && WordScanner.IsHyphen(text[words[at].End])));

    /// <summary>Whether the word is a month, so that a number beside it is a day or a year.</summary>
    public static bool IsMonth(Word word) => word.IsCapitalised && CalendarWords.MonthOf(word.Lower) > 0;
}
