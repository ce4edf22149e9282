using Bot.Subscribers;

namespace Bot.Briefs.Digests;

/// <summary>Decides about a chat's times that have come: whether a digest goes out, and when the next are.</summary>
/// <param name="Due">The row that the digest stands for, and the moment it was due; null: it would come too late.</param>
/// <param name="Moves">The rows that are due, with the next moment of each, which lies in the future.</param>
internal sealed record DigestSchedule((DigestRow Row, DateTimeOffset At)? Due, IReadOnlyList<(DigestRow Row, DateTimeOffset NextAt)> Moves)
{
    /// <summary>A digest that would be as late as this comes no more.</summary>
    public static readonly TimeSpan TooLate = TimeSpan.FromHours(2);

    private const int DaysOfWeek = 7;

    /// <summary>Of several times that have come, and of several days after an outage, the newest counts: one digest.</summary>
    /// <param name="rows">All times of one chat.</param>
    /// <param name="zone">As <see cref="ReaderZone"/> knows it; null: UTC.</param>
    /// <param name="now">Now.</param>
    public static DigestSchedule Of(IEnumerable<DigestRow> rows, string? zone, DateTimeOffset now)
    {
        var due = rows.Where(row => row.NextAt <= now).ToList();
        var newest = due
            .Select(row => (Row: row, At: NewestOf(row, zone, now)))
            .Where(row => now - row.At < TooLate)
            .OrderByDescending(row => row.At).ThenBy(row => row.Row.Minute)
            .Select(row => ((DigestRow, DateTimeOffset)?)row)
            .FirstOrDefault();
        return new DigestSchedule(
            newest, [.. due.Select(row => (row, row.Time.NextAfter(zone, now) ?? now.AddDays(DaysOfWeek)))]);
    }

    /// <summary>The last moment until now that a row stands for.</summary>
    private static DateTimeOffset NewestOf(DigestRow row, string? zone, DateTimeOffset now) =>
        row.Time.NextAfter(zone, now - TooLate) is { } late && late <= now && late > row.NextAt ? late : row.NextAt;

    /// <summary>How old news may be in a digest: as old as the longest time between two, and a day more.</summary>
    public static TimeSpan Window(IEnumerable<DigestTime> times)
    {
        var days = times.Aggregate(Weekdays.None, (all, time) => all | time.Days);
        var (longest, since) = (1, 0);
        for (var day = 0; day < 2 * DaysOfWeek; day++)
        {
            since++;
            if (!days.HasFlag((Weekdays)(1 << (day % DaysOfWeek))))
                continue;
            longest = Math.Max(longest, Math.Min(since, DaysOfWeek));
            since = 0;
        }
        return TimeSpan.FromDays(longest + 1);
    }
}
