using System.Globalization;
using Humanizer;

namespace Bot.Answers;

/// <summary>Days and ages of sources, as readers see them.</summary>
internal static class SourceTimes
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"3 hours ago".</summary>
    public static string Ago(DateTimeOffset published, DateTimeOffset now) =>
        published.Humanize(dateToCompareAgainst: now, culture: Culture);

    /// <summary>"7 January 2022".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Culture);
}
