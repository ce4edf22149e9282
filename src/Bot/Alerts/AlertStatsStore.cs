using System.Data.Common;
using Bot.Outbox;
using Bot.Storage;
using Dapper;

namespace Bot.Alerts;

/// <summary>Reads from the ledger how a revision was received.</summary>
internal sealed class AlertStatsStore(Database database)
{
    private const int MostReasons = 10;
    private static readonly int[] Shares = [50, 90, 100];
    private static readonly TimeSpan Aftermath = TimeSpan.FromHours(1);

    /// <summary>The figures of a revision that has been started.</summary>
    public Task<AlertStats> ReadAsync(AlertRevision alert, long sent, CancellationToken cancellationToken) =>
        database.ReadAsync(async connection =>
        {
            var reached = new List<(int, TimeSpan)>();
            foreach (var share in Shares.Where(_ => sent > 0))
            {
                var at = await connection.ExecuteScalarAsync<long>(new CommandDefinition("""
                    select ended_at from outbox where campaign = @Id and ended_at is not null and state = 2
                    order by ended_at limit 1 offset @Before
                    """, new { alert.Id, Before = (((sent * share) + 99) / 100) - 1 }, cancellationToken: cancellationToken));
                reached.Add((share, DateTimeOffset.FromUnixTimeMilliseconds(at) - alert.StartedAt!.Value));
            }
            var failures = await connection.ReadAllAsync("""
                select state, error, count(*) from outbox
                where campaign = @Id and ended_at is not null and state in (3, 4, 5, 6, 7)
                group by state, error order by count(*) desc, state limit @Most
                """, new { alert.Id, Most = MostReasons },
                row => new AlertFailure((OutboxState)row.GetInt64(0), row.TextOrNull(1), row.GetInt64(2)), cancellationToken);
            var presses = await connection.ExecuteScalarAsync<long?>(new CommandDefinition(
                "select presses from outbox_presses where campaign = @Id", new { alert.Id }, cancellationToken: cancellationToken));
            return new AlertStats(reached, failures, presses ?? 0, await CountBlocksAsync(connection, alert, cancellationToken));
        }, cancellationToken);

    /// <summary>Inside a transaction: when a drill's messages were where.</summary>
    public static async Task<DrillTimes> DrillAsync(DbConnection connection, Guid campaign, CancellationToken cancellationToken) =>
        (await connection.ReadAllAsync("""
            select min(created_at), min(case when state = 2 then ended_at end), max(case when state = 2 then ended_at end),
                count(case when state = 2 then 1 end)
            from outbox where campaign = @Campaign
            """, new { Campaign = campaign },
            row => new DrillTimes(row.TimeOrNull(0), row.TimeOrNull(1), row.TimeOrNull(2), row.GetInt64(3)), cancellationToken))[0];

    private static Task<long> CountBlocksAsync(
        DbConnection connection, AlertRevision alert, CancellationToken cancellationToken) =>
        connection.ExecuteScalarAsync<long>(new CommandDefinition("""
            select count(*) from subscribers s
            where s.standing = 'gone' and s.standing_since >= @From and s.standing_since <= @Until and exists (
                select 1 from outbox o where o.campaign = @Id and o.chat = s.chat and o.state = 2 and o.ended_at <= s.standing_since)
            """,
            new
            {
                alert.Id,
                From = alert.StartedAt!.Value.ToUnixTimeMilliseconds(),
                Until = alert.FinishedAt is { } finished ? (finished + Aftermath).ToUnixTimeMilliseconds() : long.MaxValue,
            }, cancellationToken: cancellationToken));
}
