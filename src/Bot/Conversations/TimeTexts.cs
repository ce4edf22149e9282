using System.Globalization;
using Humanizer;

namespace Bot.Conversations;

/// <summary>Days and ages as readers see them.</summary>
internal static class TimeTexts
{
    /// <summary>How numbers and days are written for admins.</summary>
    public static readonly CultureInfo Culture = Wording.English.Culture;

    /// <summary>Up to this age "this week" and "on Friday" in a statement are understood without a date beside them.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromDays(6);

    /// <summary>"3 hours ago".</summary>
    public static string Ago(Wording wording, DateTimeOffset moment, DateTimeOffset now) =>
        moment.Humanize(now, wording.Culture);

    /// <summary>"3 hours ago"; for older ones with the day: "8 January 2022, 4 years ago".</summary>
    public static string DatedAgo(Wording wording, DateTimeOffset moment, DateTimeOffset now)
    {
        var ago = Ago(wording, moment, now);
        return now - moment <= Recent ? ago : $"{Day(wording, DateOnly.FromDateTime(moment.Date))}, {ago}";
    }

    /// <summary>"7 January 2022".</summary>
    public static string Day(Wording wording, DateOnly day) => day.ToString("d MMMM yyyy", wording.Culture);
}
