using System.Diagnostics;
using Bot.Storage;
using Dapper;

namespace Benchmarks.Digests;

/// <summary>Stands in for a sender that is never slow, and watches what comes into the outbox and how much memory there is.</summary>
internal sealed class Drain(Database database)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(25);

    /// <summary>Messages that it has taken.</summary>
    public long Taken { get; private set; }

    /// <summary>When the first of them came into the outbox.</summary>
    public DateTimeOffset? First { get; private set; }

    /// <summary>When the last of them did.</summary>
    public DateTimeOffset? Last { get; private set; }

    /// <summary>The most working set seen, in bytes.</summary>
    public long PeakBytes { get; private set; }

    /// <summary>Takes until there are so many.</summary>
    public async Task TakeAsync(long count, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (Taken < count && await timer.WaitForNextTickAsync(cancellationToken))
        {
            PeakBytes = Math.Max(PeakBytes, WorkingSet());
            await database.WriteAsync(async connection =>
            {
                var (first, last, waiting) = await connection.QuerySingleAsync<(long?, long?, long)>(
                    "select min(created_at), max(created_at), count(*) from outbox where state = 0 and priority = 4");
                if (waiting == 0)
                    return false;
                First ??= DateTimeOffset.FromUnixTimeMilliseconds(first!.Value);
                Last = DateTimeOffset.FromUnixTimeMilliseconds(last!.Value);
                Taken += await connection.ExecuteAsync(
                    "update outbox set state = 2, body = null, ended_at = created_at where state = 0 and priority = 4");
                return true;
            }, cancellationToken);
        }
    }

    /// <summary>Now, in bytes.</summary>
    public static long WorkingSet()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
