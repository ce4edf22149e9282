using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Bot.Preferences.Places;

/// <summary>Reads offsets from UTC: "+5", "UTC+05:30", "GMT-3", "-03:30".</summary>
internal static partial class OffsetReader
{
    private const int MostHours = 14;
    private const int LeastHours = -12;

    /// <summary>The zone of the offset, as <see cref="Subscribers.ReaderZone"/> knows it; null when it is none.</summary>
    public static string? Zone(string text)
    {
        var match = Shape().Match(text);
        if (!match.Success)
            return null;
        var minutes = (60 * Number(match.Groups["hours"].Value)) + Number(match.Groups["minutes"].Value);
        if (match.Groups["sign"].Value is not "+")
            minutes = -minutes;
        return minutes is >= 60 * LeastHours and <= 60 * MostHours && Number(match.Groups["minutes"].Value) < 60
            ? DateTimeZone.ForOffset(Offset.FromSeconds(60 * minutes)).Id
            : null;
    }

    private static int Number(string digits) => digits.Length > 0 ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"^((utc|gmt)\s*)?(?<sign>[+\-−–])\s*(?<hours>[0-9]{1,2})([:.]?(?<minutes>[0-9]{2}))?\z",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
