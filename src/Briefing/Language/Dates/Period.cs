namespace Briefing.Language.Dates;

/// <summary>A stretch of days, both ends inclusive; weeks start on Monday.</summary>
internal readonly record struct Period(DateOnly Earliest, DateOnly Latest)
{
    public static Period Day(DateOnly day) => new(day, day);

    public static Period WeekOf(DateOnly day)
    {
        var monday = AddDays(day, -(((int)day.DayOfWeek + 6) % 7));
        return new Period(monday, AddDays(monday, 6));
    }

    public static Period MonthOf(DateOnly day) => Month(day.Year, day.Month);

    public static Period Month(int year, int month) =>
        new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    public static Period YearOf(DateOnly day) => Years(day.Year, day.Year);

    public static Period Years(int first, int last) =>
        new(new DateOnly(Math.Clamp(first, 1, 9999), 1, 1), new DateOnly(Math.Clamp(last, 1, 9999), 12, 31));

    /// <summary>The day so many days on, stopping at the ends of the calendar.</summary>
    public static DateOnly AddDays(DateOnly day, long days) =>
        DateOnly.FromDayNumber((int)Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber,
            DateOnly.MaxValue.DayNumber));

    /// <summary>The day so many months on, stopping at the ends of the calendar.</summary>
    public static DateOnly AddMonths(DateOnly day, long months)
    {
        var index = Math.Clamp(((day.Year * 12L) + day.Month - 1) + months, 12, (9999 * 12L) + 11);
        var (year, month) = ((int)(index / 12), (int)(index % 12) + 1);
        return new DateOnly(year, month, Math.Min(day.Day, DateTime.DaysInMonth(year, month)));
    }
}
