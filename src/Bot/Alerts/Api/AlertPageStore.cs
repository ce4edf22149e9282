using Bot.Storage;

namespace Bot.Alerts.Api;

/// <summary>Pages through alerts.</summary>
internal sealed class AlertPageStore(Database database)
{
    /// <summary>The latest revisions of alerts, newest first.</summary>
    /// <param name="before">Only alerts of a lower number; null: from the newest.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<IReadOnlyList<AlertRevision>> ListAsync(long? before, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ReadAllAsync($"""
            select {AlertRow.Columns} from alert_revisions r join alerts a on a.number = r.number
            where a.number < @Before
                and r.revision = (select max(later.revision) from alert_revisions later where later.number = r.number)
            order by a.number desc limit @Limit
            """, new { Before = before ?? long.MaxValue, Limit = limit }, AlertRow.Read, cancellationToken), cancellationToken);
}
