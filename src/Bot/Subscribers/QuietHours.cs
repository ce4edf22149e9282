namespace Bot.Subscribers;

/// <summary>A part of each day, by a reader's clock.</summary>
/// <param name="From">Its first moment.</param>
/// <param name="Until">The first moment after it; earlier than <paramref name="From"/> when midnight lies between. Equal to it: none.</param>
/// <param name="Zone">IANA name of the reader's time zone ("Asia/Almaty"); one that is not known counts as UTC.</param>
internal sealed record QuietHours(TimeOnly From, TimeOnly Until, string Zone)
{
    /// <summary>When the quiet hours that <paramref name="now"/> lies in end; null when it lies in none.</summary>
    public DateTimeOffset? EndAfter(DateTimeOffset now)
    {
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out var known) ? known : TimeZoneInfo.Utc;
        var local = TimeZoneInfo.ConvertTime(now, zone);
        if (From == Until || !TimeOnly.FromDateTime(local.DateTime).IsBetween(From, Until))
            return null;
        var day = DateOnly.FromDateTime(local.DateTime);
        var end = (TimeOnly.FromDateTime(local.DateTime) < Until ? day : day.AddDays(1)).ToDateTime(Until);
        // A moment that the clocks jump over in spring ends with the jump.
        while (zone.IsInvalidTime(end))
            end = end.AddMinutes(1);
        return new DateTimeOffset(end, zone.GetUtcOffset(end)).ToUniversalTime();
    }
}
