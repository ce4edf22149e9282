using System.Globalization;

namespace Bot.Articles.Reading;

/// <summary>Reads the moment of publishing as files write it.</summary>
internal static class ArticleDate
{
    /// <summary>
    /// Reads ISO 8601 ("2022-01-09", "2022-01-09T14:05:00+06:00", "2022/01/09") and dates with a month's name
    /// ("Sun, 09 Jan 2022 14:05:00 GMT"). Without an offset it is UTC. Forms that leave open which number is the day
    /// ("03/04/2022") are not read.
    /// </summary>
    public static DateTimeOffset? Parse(string text)
    {
        var plain = text.Trim();
        var isYearFirst = plain.Length >= 8 && plain.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0;
        if (!isYearFirst && !HoldsMonthName(plain))
            return null;
        const DateTimeStyles style = DateTimeStyles.AssumeUniversal;
        return DateTimeOffset.TryParse(plain, CultureInfo.InvariantCulture, style, out var moment)
            ? moment
            : null;
    }

    private static bool HoldsMonthName(string text) =>
        CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames
            .Any(month => month.Length > 0 && text.Contains(month, StringComparison.OrdinalIgnoreCase));
}
