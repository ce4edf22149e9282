using System.Globalization;
using Humanizer;

namespace Bot.Answers;

/// <summary>Days and ages of sources, as readers see them.</summary>
internal static class SourceTimes
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Up to this age "this week" and "on Friday" in a statement are understood without a date beside them.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromDays(6);

    /// <summary>"3 hours ago"; for older ones with the day: "8 January 2022, 4 years ago".</summary>
    public static string Ago(DateTimeOffset published, DateTimeOffset now)
    {
        var ago = published.Humanize(dateToCompareAgainst: now, culture: Culture);
        return now - published <= Recent ? ago : $"{Day(DateOnly.FromDateTime(published.Date))}, {ago}";
    }

    /// <summary>"7 January 2022".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Culture);
}
