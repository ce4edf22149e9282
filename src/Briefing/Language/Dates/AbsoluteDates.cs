using System.Collections.Frozen;
using Briefing.Language.Wording;

namespace Briefing.Language.Dates;

/// <summary>Reads dates that name a month or a year: "5 January 2022", "Jan. 5", "2022-01-05", "in 2019".</summary>
internal static class AbsoluteDates
{
    private const int EarliestBareYear = 1500;

    private static readonly FrozenSet<string> BeforeMonth = WordSet.Of("""
        in since by until till during from between of last this next early late mid through to before after and
        throughout end beginning start every each
        """);

    private static readonly FrozenSet<string> BeforeYear = WordSet.Of("""
        in since by until till during from between of to before after early late mid through throughout year circa
        around and the spring summer autumn fall winter christmas
        """);

    /// <summary>The date that starts at the word, and the word after it; null when none does.</summary>
    public static (DateMention Mention, int Next)? Read(DateReader reader, int at)
    {
        if (reader[at].IsNumber)
            return ReadNumeric(reader, at) ?? ReadDayFirst(reader, at) ?? ReadYear(reader, at);
        return reader.MonthAt(at) > 0 ? ReadMonthFirst(reader, at) : null;
    }

    /// <summary>"2022-01-05", "05/01/2022" with a day above 12 in one place or else the day first.</summary>
    private static (DateMention, int)? ReadNumeric(DateReader reader, int at)
    {
        if (!reader.Follows(at, "-/.") || !reader.Follows(at + 1, "-/.") || reader[at + 1].Start != reader[at].End + 1
            || reader[at + 2].Start != reader[at + 1].End + 1)
            return null;
        if (reader.Text[reader[at].End] != reader.Text[reader[at + 1].End] || reader.Text[reader[at].End] == ' ')
            return null;
        if (reader.YearAt(at) is { } year)
            return Numeric(reader, at, year, reader.NumberAt(at + 1), reader.NumberAt(at + 2));
        if (reader.YearAt(at + 2) is not { } last)
            return null;
        var (first, second) = (reader.NumberAt(at), reader.NumberAt(at + 1));
        return second > 12 ? Numeric(reader, at, last, first, second) : Numeric(reader, at, last, second, first);
    }

    private static (DateMention, int)? Numeric(DateReader reader, int at, int year, int? month, int? day)
    {
        if (month is not (>= 1 and <= 12) || day is null || !DateReader.IsDate(year, month.Value, day.Value))
            return null;
        return (reader.Mention(at, at + 2, Period.Day(new DateOnly(year, month.Value, day.Value))), at + 3);
    }

    /// <summary>"5 January 2022", "5th of January", "5-7 January".</summary>
    private static (DateMention, int)? ReadDayFirst(DateReader reader, int at)
    {
        if (reader.DayAt(at) is not { } day)
            return null;
        var (last, monthAt) = (day, at + 1);
        if (reader.DayAt(at + 1) is { } second && second > day && reader.Follows(at, "-–"))
            (last, monthAt) = (second, at + 2);
        else if (reader.Lower(at + 1) is "to" or "and" && reader.DayAt(at + 2) is { } third && third > day)
            (last, monthAt) = (third, at + 3);
        else if (reader.Lower(at + 1) == "of" && reader[at].Text.Length > 2)
            monthAt = at + 2;
        var month = reader.MonthAt(monthAt);
        return month > 0 && reader.Follows(monthAt - 1) ? WithYear(reader, at, monthAt, month, day, last) : null;
    }

    /// <summary>"January 5, 2022", "Jan. 5", "January 2022", "in January".</summary>
    private static (DateMention, int)? ReadMonthFirst(DateReader reader, int at)
    {
        var month = reader.MonthAt(at);
        var follows = reader.Follows(at, ".");
        if (follows && reader.DayAt(at + 1) is { } day && !IsCountAfterMonth(reader, at + 1))
        {
            var isRange = reader.Follows(at + 1, "-–") && reader.DayAt(at + 2) > day;
            return isRange ? WithYear(reader, at, at + 2, month, day, reader.DayAt(at + 2)!.Value)
                : WithYear(reader, at, at + 1, month, day, day);
        }
        if (reader.Follows(at, ".,") && reader.YearAt(at + 1) is { } year)
            return (reader.Mention(at, at + 1, Period.Month(year, month)), at + 2);
        if (reader.Follows(at) && reader.Lower(at + 1) == "of" && reader.YearAt(at + 2) is { } later)
            return (reader.Mention(at, at + 2, Period.Month(later, month)), at + 3);
        if (!BeforeMonth.Contains(reader.Lower(at - 1)))
            return null;
        return (reader.Mention(at, at, NearestMonth(reader, at, month)), at + 1);
    }

    /// <summary>"In May 26 people …" counts people; "May 26" alone is a day.</summary>
    private static bool IsCountAfterMonth(DateReader reader, int at) =>
        reader.Follows(at) && reader.Lower(at + 1) is "people" or "officers" or "million" or "billion" or "percent"
            or "per";

    private static (DateMention, int)? WithYear(DateReader reader, int first, int last, int month, int day, int lastDay)
    {
        var year = reader.Follows(last, ",") ? reader.YearAt(last + 1) : null;
        if (year is null)
        {
            var near = Nearest(reader.Published, month, day);
            return near is null || !DateReader.IsDate(near.Value.Year, month, lastDay) ? null
                : (reader.Mention(first, last, new Period(near.Value, new DateOnly(near.Value.Year, month, lastDay))),
                    last + 1);
        }
        if (!DateReader.IsDate(year.Value, month, day) || !DateReader.IsDate(year.Value, month, lastDay))
            return null;
        var period = new Period(new DateOnly(year.Value, month, day), new DateOnly(year.Value, month, lastDay));
        return (reader.Mention(first, last + 1, period), last + 2);
    }

    /// <summary>Without a year the day nearest to the day of publication is meant.</summary>
    private static DateOnly? Nearest(DateOnly published, int month, int day)
    {
        DateOnly? nearest = null;
        for (var year = Math.Max(1, published.Year - 1); year <= Math.Min(9999, published.Year + 1); year++)
        {
            if (!DateReader.IsDate(year, month, day))
                continue;
            var date = new DateOnly(year, month, day);
            if (nearest is null || Distance(date, published) < Distance(nearest.Value, published))
                nearest = date;
        }
        return nearest;
    }

    private static int Distance(DateOnly one, DateOnly other) => Math.Abs(one.DayNumber - other.DayNumber);

    /// <summary>"in January" is the latest one, "next January" or "by January" the coming one.</summary>
    private static Period NearestMonth(DateReader reader, int at, int month)
    {
        var year = reader.Published.Year;
        var isPast = month <= reader.Published.Month;
        return reader.Lower(at - 1) switch
        {
            "next" or "by" or "until" or "till" => Period.Month(Math.Min(9999, isPast ? year + 1 : year), month),
            "last" => Period.Month(Math.Max(1, month < reader.Published.Month ? year : year - 1), month),
            _ => Period.Month(Math.Max(1, isPast ? year : year - 1), month),
        };
    }

    /// <summary>"in 2019", "the 1990s", "(2019)", "2014-16".</summary>
    private static (DateMention, int)? ReadYear(DateReader reader, int at)
    {
        var word = reader[at].Text;
        if (word.Length is 5 or 6 && word.EndsWith('s') && int.TryParse(word.AsSpan(0, 4), out var decade)
            && decade % 10 == 0 && decade >= EarliestBareYear)
            return (reader.Mention(at, at, Period.Years(decade, decade + (decade % 100 == 0 ? 99 : 9))), at + 1);
        if (reader.YearAt(at) is not { } year || year < EarliestBareYear || !ReadsAsYear(reader, at))
            return null;
        if (reader.YearAt(at + 1) is { } last && last > year && reader.Follows(at, "-–"))
            return (reader.Mention(at, at + 1, Period.Years(year, last)), at + 2);
        return (reader.Mention(at, at, Period.Years(year, year)), at + 1);
    }

    private static bool ReadsAsYear(DateReader reader, int at)
    {
        var before = reader[at].Start > 0 ? reader.Text[reader[at].Start - 1] : ' ';
        if (before is '$' or '£' or '€' or '¥' or '-' or '.' or '#')
            return false;
        var isBracketed = before == '(' && reader[at].End < reader.Text.Length
            && reader.Text[reader[at].End] is ')' or '-' or '–';
        return isBracketed || (BeforeYear.Contains(reader.Lower(at - 1)) && reader.Follows(at - 1)
            && !IsMeasure(reader.Lower(at + 1)));
    }

    private static bool IsMeasure(string next) =>
        next is "people" or "percent" or "million" or "billion" or "miles" or "km" or "kilometres" or "kilometers"
            or "tonnes" or "tons" or "dollars" or "euros" or "pounds" or "metres" or "meters" or "feet" or "votes"
            or "troops" or "soldiers" or "homes" or "jobs";
}
