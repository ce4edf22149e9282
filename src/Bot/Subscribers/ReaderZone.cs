using NodaTime;

namespace Bot.Subscribers;

/// <summary>Readers' time zones.</summary>
internal static class ReaderZone
{
    /// <summary>The zone of those who have not said where they are.</summary>
    public const string Default = "UTC";

    /// <summary>The zone of an IANA name ("Asia/Almaty") or an offset ("UTC+05:30"); null when it is not known.</summary>
    public static DateTimeZone? Find(string id) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(id);

    /// <summary>The same; UTC when it is null or not known.</summary>
    public static DateTimeZone Of(string? id) => (id is null ? null : Find(id)) ?? DateTimeZone.Utc;

    /// <summary>What clocks show in the zone.</summary>
    public static DateTime LocalTime(string? id, DateTimeOffset at) =>
        Instant.FromDateTimeOffset(at).InZone(Of(id)).ToDateTimeUnspecified();
}
