using NodaTime;
using NodaTime.TimeZones;

namespace Bot.Subscribers;

/// <summary>When a reader wants a digest, by the clock where the reader is.</summary>
/// <param name="At">The minute of the day.</param>
/// <param name="Days">On which days; none: never.</param>
internal sealed record DigestTime(TimeOnly At, Weekdays Days)
{
    private const int DaysOfWeek = 7;

    /// <summary>
    /// A time that the clocks jump over is the moment after the jump; one that comes twice is its first coming.
    /// </summary>
    private static readonly ZoneLocalMappingResolver Resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>The first such moment after another; null for no days.</summary>
    /// <param name="zone">As <see cref="ReaderZone"/> knows it; null: UTC.</param>
    /// <param name="after">Exclusive.</param>
    public DateTimeOffset? NextAfter(string? zone, DateTimeOffset after)
    {
        var where = ReaderZone.Of(zone);
        var moment = Instant.FromDateTimeOffset(after);
        var time = LocalTime.FromTimeOnly(At);
        // A jump across midnight may bring the day before to a moment of today.
        var first = moment.InZone(where).Date.PlusDays(-1);
        return Enumerable.Range(0, DaysOfWeek + 2)
            .Select(days => first.PlusDays(days))
            .Where(day => Days.HasFlag(OnDay(day.DayOfWeek)))
            .Select(day => where.ResolveLocal(day + time, Resolver).ToInstant())
            .Where(at => at > moment)
            .Select(at => (DateTimeOffset?)at.ToDateTimeOffset())
            .FirstOrDefault();
    }

    private static Weekdays OnDay(IsoDayOfWeek day) => (Weekdays)(1 << ((int)day - 1));
}
