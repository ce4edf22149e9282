using NodaTime;
using NodaTime.TimeZones;

namespace Bot.Subscribers;

/// <summary>A part of each day, by a reader's clock.</summary>
/// <param name="From">Its first moment.</param>
/// <param name="Until">The first moment after it; earlier than <paramref name="From"/> when midnight lies between. Equal to it: none.</param>
/// <param name="Zone">As <see cref="ReaderZone"/> knows it; one that is not known counts as UTC.</param>
internal sealed record QuietHours(TimeOnly From, TimeOnly Until, string Zone)
{
    /// <summary>A moment that the clocks jump over in spring ends with the jump; one that comes twice ends the second time.</summary>
    private static readonly ZoneLocalMappingResolver Resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>When the quiet hours that <paramref name="now"/> lies in end; null when it lies in none.</summary>
    public DateTimeOffset? EndAfter(DateTimeOffset now)
    {
        var zone = ReaderZone.Of(Zone);
        var local = Instant.FromDateTimeOffset(now).InZone(zone);
        var time = local.TimeOfDay.ToTimeOnly();
        if (From == Until || !time.IsBetween(From, Until))
            return null;
        var day = time < Until ? local.Date : local.Date.PlusDays(1);
        return zone.ResolveLocal(day + LocalTime.FromTimeOnly(Until), Resolver).ToInstant().ToDateTimeOffset();
    }
}
