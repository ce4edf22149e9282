using System.Collections.Frozen;

namespace Briefing.Language.Dates;

/// <summary>The names of days and months.</summary>
internal static class CalendarWords
{
    private static readonly FrozenDictionary<string, int> Months = new Dictionary<string, int>
    {
        ["january"] = 1, ["jan"] = 1,
        ["february"] = 2, ["feb"] = 2,
        ["march"] = 3, ["mar"] = 3,
        ["april"] = 4, ["apr"] = 4,
        ["may"] = 5,
        ["june"] = 6, ["jun"] = 6,
        ["july"] = 7, ["jul"] = 7,
        ["august"] = 8, ["aug"] = 8,
        ["september"] = 9, ["sept"] = 9, ["sep"] = 9,
        ["october"] = 10, ["oct"] = 10,
        ["november"] = 11, ["nov"] = 11,
        ["december"] = 12, ["dec"] = 12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, DayOfWeek> Days = Enum.GetValues<DayOfWeek>()
        .ToFrozenDictionary(day => day.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>The month's number, 0 for another word.</summary>
    public static int MonthOf(string lower) => Months.GetValueOrDefault(lower);

    /// <summary>The day of the week, null for another word.</summary>
    public static DayOfWeek? DayOf(string lower) => Days.TryGetValue(lower, out var day) ? day : null;

    /// <summary>Whether the word is the name of a day or month.</summary>
    public static bool IsCalendarWord(string lower) => Days.ContainsKey(lower) || Months.ContainsKey(lower);
}
