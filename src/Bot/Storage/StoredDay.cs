using System.Globalization;

namespace Bot.Storage;

/// <summary>Days as the tables keep them: ISO 8601 text.</summary>
internal static class StoredDay
{
    private const string Format = "yyyy-MM-dd";

    public static string? Of(DateOnly? day) => day?.ToString(Format, CultureInfo.InvariantCulture);

    public static DateOnly? Read(string? stored) =>
        stored is null ? null : DateOnly.ParseExact(stored, Format, CultureInfo.InvariantCulture);
}
