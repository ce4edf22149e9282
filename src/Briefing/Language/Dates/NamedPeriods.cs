namespace Briefing.Language.Dates;

/// <summary>Weeks, months, seasons and the like, told from a day.</summary>
internal static class NamedPeriods
{
    /// <summary>
    /// The period so many steps from the one of the day: 0 is "this", -1 "last", 1 "next"; null for another word.
    /// </summary>
    public static Period? Of(DateOnly published, string unit, int step) => unit switch
    {
        "week" => Period.WeekOf(Period.AddDays(published, 7 * step)),
        "weekend" => Weekend(published, step),
        "month" => Period.MonthOf(Period.AddMonths(published, step)),
        "year" => Period.YearOf(Period.AddMonths(published, 12 * step)),
        "decade" => Decade(published.Year / 10 + step),
        "spring" or "summer" or "autumn" or "fall" or "winter" => Season(published, unit, step),
        _ => null,
    };

    private static Period Decade(int decade) => Period.Years(decade * 10, (decade * 10) + 9);

    private static Period Season(DateOnly published, string season, int step)
    {
        var firstMonth = season switch { "spring" => 3, "summer" => 6, "winter" => 12, _ => 9 };
        var year = published.Year;
        if (step < 0 && published.Month <= firstMonth + 2)
            year--;
        else if (step > 0 && published.Month >= firstMonth)
            year++;
        var start = new DateOnly(Math.Clamp(year, 1, 9998), firstMonth, 1);
        return new Period(start, Period.MonthOf(Period.AddMonths(start, 2)).Latest);
    }

    /// <summary>The weekend just past (or the one of this day), or the one that many weeks on.</summary>
    public static Period Weekend(DateOnly published, int step)
    {
        var sunday = published.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
            ? Period.WeekOf(published).Latest : Period.AddDays(Period.WeekOf(published).Earliest, -1);
        sunday = step > 0 ? Period.AddDays(sunday, 7 * step) : sunday;
        return new Period(Period.AddDays(sunday, -1), sunday);
    }
}
