using System.Globalization;
using Humanizer;

namespace Bot.Conversations;

/// <summary>Days and ages as readers see them.</summary>
internal static class TimeTexts
{
    /// <summary>The language of all that readers get.</summary>
    public static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Up to this age "this week" and "on Friday" in a statement are understood without a date beside them.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromDays(6);

    /// <summary>"3 hours ago".</summary>
    public static string Ago(DateTimeOffset moment, DateTimeOffset now) => moment.Humanize(now, Culture);

    /// <summary>"3 hours ago"; for older ones with the day: "8 January 2022, 4 years ago".</summary>
    public static string DatedAgo(DateTimeOffset moment, DateTimeOffset now) =>
        now - moment <= Recent ? Ago(moment, now) : $"{Day(DateOnly.FromDateTime(moment.Date))}, {Ago(moment, now)}";

    /// <summary>"7 January 2022".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Culture);
}
