using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Preferences;

/// <summary>Reads times of day as people write them: 7, 7:30, 07.30, 7pm, 19:00, 7 вечера.</summary>
internal static partial class ClockReader
{
    private const int HalfDay = 12;
    private const int DayHours = 24;
    private const int HourMinutes = 60;

    /// <summary>The same text with the half of the day right behind the hour, so that blanks part one time from the next.</summary>
    public static string WithoutInnerBlanks(string text) => BeforeHalf().Replace(text, "$1$2");

    /// <summary>The time; null when the text is none.</summary>
    public static TimeOnly? Read(string text)
    {
        var match = Shape().Match(WithoutInnerBlanks(text.Trim()));
        if (!match.Success)
            return null;
        var hour = int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"].Success ? int.Parse(match.Groups["minute"].Value, CultureInfo.InvariantCulture) : 0;
        if (match.Groups["morning"].Success || match.Groups["evening"].Success)
        {
            if (hour is 0 or > HalfDay)
                return null;
            hour = (hour % HalfDay) + (match.Groups["evening"].Success ? HalfDay : 0);
        }
        return hour < DayHours && minute < HourMinutes ? new TimeOnly(hour, minute) : null;
    }

    [GeneratedRegex(
        @"^(?<hour>[0-9]{1,2})([:.](?<minute>[0-9]{2}))?((?<morning>am|a\.m\.?|утра)|(?<evening>pm|p\.m\.?|вечера|дня))?\z",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    [GeneratedRegex(@"([0-9])\s+(am\b|a\.m\b\.?|pm\b|p\.m\b\.?|утра\b|вечера\b|дня\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BeforeHalf();
}
