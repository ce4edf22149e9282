using System.Collections.Frozen;
using Briefing.Language.Wording;

namespace Briefing.Language.Dates;

/// <summary>Reads dates told from the day of publication: "on Thursday", "last week", "three days ago".</summary>
internal static class RelativeDates
{
    private static readonly FrozenSet<string> FutureWords = WordSet.Of("""
        will would due scheduled expected plans planned set shall hopes upcoming coming ahead
        """);

    private static readonly FrozenSet<string> PartsOfDay = WordSet.Of("morning afternoon evening night");

    /// <summary>The date that starts at the word, and the word after it; null when none does.</summary>
    public static (DateMention Mention, int Next)? Read(DateReader reader, int at) => reader.Lower(at) switch
    {
        "today" or "tonight" => Day(reader, at, at, 0),
        "yesterday" => Day(reader, at, at, -1),
        "tomorrow" => Day(reader, at, at, 1),
        "last" or "this" or "next" or "earlier" or "later" or "past" or "previous" or "coming" => ReadPointed(reader, at),
        "weekend" when reader.Lower(at - 1) == "the" && reader.Lower(at - 2) is "over" or "at" or "during" =>
            (reader.Mention(at, at, NamedPeriods.Weekend(reader.Published, 0)), at + 1),
        _ => ReadWeekday(reader, at) ?? ReadAgo(reader, at),
    };

    private static (DateMention, int)? Day(DateReader reader, int first, int last, int days) =>
        (reader.Mention(first, last, Period.Day(Period.AddDays(reader.Published, days))), last + 1);

    /// <summary>"Thursday", or with its date: "Thursday, 5 January".</summary>
    private static (DateMention, int)? ReadWeekday(DateReader reader, int at)
    {
        if (!reader[at].IsCapitalised || CalendarWords.DayOf(reader.Lower(at)) is not { } day)
            return null;
        if (reader.Follows(at, ",") && AbsoluteDates.Read(reader, at + 1) is { } exact
            && exact.Mention.Earliest == exact.Mention.Latest)
            return (exact.Mention with { Span = TextSpan.Between(reader[at].Start, exact.Mention.Span.End) },
                exact.Next);
        return IsAhead(reader, at) ? Day(reader, at, at, DaysUntil(reader, day))
            : Day(reader, at, at, -DaysSince(reader, day));
    }

    private static int DaysSince(DateReader reader, DayOfWeek day) =>
        ((int)reader.Published.DayOfWeek - (int)day + 7) % 7;

    private static int DaysUntil(DateReader reader, DayOfWeek day) =>
        ((int)day - (int)reader.Published.DayOfWeek + 7) % 7;

    /// <summary>
    /// "The council will meet on Friday": a word of what is to come shortly before, within the sentence.
    /// </summary>
    private static bool IsAhead(DateReader reader, int at)
    {
        for (var before = at - 1; before >= Math.Max(0, at - 7) && reader.Follows(before); before--)
        {
            if (FutureWords.Contains(reader.Lower(before)))
                return true;
        }
        return false;
    }

    private static (DateMention, int)? ReadPointed(DateReader reader, int at)
    {
        if (reader.Lower(at) is "earlier" or "later")
            return ReadEarlier(reader, at);
        if (reader.Lower(at) is "last" or "past" or "previous" && ReadLength(reader, at + 1) is { } length
            && length.Next > at + 2)
            return Past(reader, at, length);
        if (!reader.Follows(at))
            return null;
        var step = reader.Lower(at) switch { "this" => 0, "next" or "coming" => 1, _ => -1 };
        var unit = reader.Lower(at + 1);
        if (CalendarWords.DayOf(unit) is { } day && reader[at + 1].IsCapitalised)
            return Day(reader, at, at + 1, DaysTo(reader, at, day, step));
        if (step == 0 && PartsOfDay.Contains(unit))
            return Day(reader, at, at + 1, 0);
        if (step < 0 && unit == "night" && reader.Lower(at) == "last")
            return Day(reader, at, at + 1, -1);
        return NamedPeriods.Of(reader.Published, unit, step) is { } period ? (reader.Mention(at, at + 1, period), at + 2) : null;
    }

    private static int DaysTo(DateReader reader, int at, DayOfWeek day, int step) => step switch
    {
        < 0 => -NotZero(DaysSince(reader, day)),
        > 0 => NotZero(DaysUntil(reader, day)),
        _ => ThisDay(reader, at, day),
    };

    private static int NotZero(int days) => days == 0 ? 7 : days;

    private static int ThisDay(DateReader reader, int at, DayOfWeek day) =>
        IsAhead(reader, at) ? DaysUntil(reader, day) : -DaysSince(reader, day);

    /// <summary>"earlier this year", "later this month", "earlier today".</summary>
    private static (DateMention, int)? ReadEarlier(DateReader reader, int at)
    {
        if (!reader.Follows(at))
            return null;
        if (reader.Lower(at + 1) is "today")
            return Day(reader, at, at + 1, 0);
        if (reader.Lower(at + 1) is not "this" || NamedPeriods.Of(reader.Published, reader.Lower(at + 2), 0) is not { } period)
            return null;
        var limited = reader.Lower(at) == "earlier" ? period with { Latest = reader.Published }
            : period with { Earliest = reader.Published };
        return limited.Earliest > limited.Latest ? null : (reader.Mention(at, at + 2, limited), at + 3);
    }

    /// <summary>"three days ago", "a year earlier" (only "ago": "earlier" leans on another date).</summary>
    private static (DateMention, int)? ReadAgo(DateReader reader, int at)
    {
        if (ReadLength(reader, at) is not { } length || reader.Lower(length.Next) != "ago")
            return null;
        var back = -length.Number;
        var period = length.Unit switch
        {
            'h' => Period.Day(reader.Published),
            'd' => Period.Day(Period.AddDays(reader.Published, back)),
            'w' => Period.WeekOf(Period.AddDays(reader.Published, 7L * back)),
            'm' => Period.MonthOf(Period.AddMonths(reader.Published, back)),
            _ => Period.YearOf(Period.AddMonths(reader.Published, 12L * back)),
        };
        return (reader.Mention(at, length.Next, period), length.Next + 1);
    }

    /// <summary>"the last three days", "the past 24 hours": up to the day of publication.</summary>
    private static (DateMention, int)? Past(DateReader reader, int at, (long Number, char Unit, int Next) length)
    {
        var from = length.Unit switch
        {
            'h' => Period.AddDays(reader.Published, -((length.Number + 23) / 24)),
            'd' => Period.AddDays(reader.Published, -length.Number),
            'w' => Period.AddDays(reader.Published, -7 * length.Number),
            'm' => Period.AddMonths(reader.Published, -length.Number),
            _ => Period.AddMonths(reader.Published, -12 * length.Number),
        };
        return (reader.Mention(at, length.Next - 1, new Period(from, reader.Published)), length.Next);
    }

    private static (long Number, char Unit, int Next)? ReadLength(DateReader reader, int at)
    {
        var number = reader.NumberAt(at) ?? SmallNumber(reader.Lower(at));
        if (number is null || !reader.Follows(at))
            return null;
        var unitAt = reader.Lower(at + 1) is "of" ? at + 2 : at + 1;
        var unit = reader.Lower(unitAt) switch
        {
            "hour" or "hours" or "minutes" => 'h',
            "day" or "days" => 'd',
            "week" or "weeks" => 'w',
            "month" or "months" => 'm',
            "year" or "years" => 'y',
            "decade" or "decades" => 'z',
            _ => ' ',
        };
        return unit switch
        {
            ' ' => null,
            'z' => (number.Value * 10L, 'y', unitAt + 1),
            _ => (number.Value, unit, unitAt + 1),
        };
    }

    private static int? SmallNumber(string lower) => lower switch
    {
        "a" or "an" => 1,
        "couple" => 2,
        _ => NumberWords.SmallOf(lower),
    };
}
