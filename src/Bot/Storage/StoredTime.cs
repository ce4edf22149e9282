using System.Globalization;

namespace Bot.Storage;

/// <summary>Times as the tables keep them: Unix milliseconds UTC; days as ISO 8601 text.</summary>
internal static class StoredTime
{
    private const string DayFormat = "yyyy-MM-dd";

    public static DateTimeOffset FromMilliseconds(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    public static string? OfDay(DateOnly? day) => day?.ToString(DayFormat, CultureInfo.InvariantCulture);

    public static DateOnly? ToDay(string? stored) =>
        stored is null ? null : DateOnly.ParseExact(stored, DayFormat, CultureInfo.InvariantCulture);
}
