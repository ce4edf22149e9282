using System.Globalization;
using Briefing.Language.Wording;

namespace Briefing.Language.Dates;

/// <summary>What the readers of dates share: the text, its words and the day it was published.</summary>
internal sealed class DateReader(string text, List<Word> words, DateOnly published)
{
    public string Text => text;

    public DateOnly Published => published;

    public int Count => words.Count;

    public Word this[int at] => words[at];

    /// <summary>The word in lower case, empty outside the text.</summary>
    public string Lower(int at) => at >= 0 && at < words.Count ? words[at].Lower : "";

    /// <summary>Whether the word after <paramref name="at"/> follows with a blank, or one of the marks given.</summary>
    public bool Follows(int at, string marks = "")
    {
        if (at < 0 || at + 1 >= words.Count)
            return false;
        var between = text.AsSpan(words[at].End, words[at + 1].Start - words[at].End);
        if (between.IsEmpty)
            return false;
        foreach (var unit in between)
        {
            if (unit is not (' ' or '\u00a0') && !marks.Contains(unit, StringComparison.Ordinal))
                return false;
        }
        return true;
    }

    /// <summary>A whole number of digits without letters; "5th" counts as 5 where an ordinal may stand.</summary>
    public int? NumberAt(int at, bool mayBeOrdinal = false)
    {
        if (at < 0 || at >= words.Count || !words[at].IsNumber)
            return null;
        var digits = words[at].Text.AsSpan();
        if (mayBeOrdinal && digits.Length > 2 && digits[^2..] is "st" or "nd" or "rd" or "th")
            digits = digits[..^2];
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>A day of the month, 1 to 31.</summary>
    public int? DayAt(int at) => NumberAt(at, mayBeOrdinal: true) is >= 1 and <= 31 and var day ? day : null;

    /// <summary>A year written with four digits, 1000 to 2199.</summary>
    public int? YearAt(int at) =>
        at >= 0 && at < words.Count && words[at].Text.Length == 4 && NumberAt(at) is >= 1000 and <= 2199 and var year
            ? year : null;

    /// <summary>
    /// The month's number, 0 when no month stands there; "may" and "march" count only with a capital.
    /// </summary>
    public int MonthAt(int at)
    {
        if (at < 0 || at >= words.Count || !words[at].IsCapitalised)
            return 0;
        return CalendarWords.MonthOf(words[at].Lower);
    }

    public DateMention Mention(int first, int last, Period period)
    {
        var end = words[last].End;
        return new DateMention(TextSpan.Between(words[first].Start, end), period.Earliest, period.Latest);
    }

    public static bool IsDate(int year, int month, int day) => day >= 1 && day <= DateTime.DaysInMonth(year, month);
}
