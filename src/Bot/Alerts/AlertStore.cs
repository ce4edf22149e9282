using Bot.Storage;
using Dapper;

namespace Bot.Alerts;

/// <summary>Looks alerts up.</summary>
internal sealed class AlertStore(Database database)
{
    private const string From = "from alert_revisions r join alerts a on a.number = r.number";

    private const string IsLatest =
        "r.revision = (select max(later.revision) from alert_revisions later where later.number = r.number)";

    /// <summary>The number that the next alert gets, unless another is drafted meanwhile.</summary>
    public Task<long> NextNumberAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ExecuteScalarAsync<long>(new CommandDefinition(
            "select coalesce(max(number), 0) + 1 from alerts", cancellationToken: cancellationToken)), cancellationToken);

    /// <summary>An alert's latest revision, or null.</summary>
    public Task<AlertRevision?> FindAsync(long number, CancellationToken cancellationToken) =>
        OneAsync($"where r.number = @Number and {IsLatest}", new { Number = number }, cancellationToken);

    /// <summary>A revision, or null.</summary>
    public Task<AlertRevision?> FindAsync(long number, long revision, CancellationToken cancellationToken) =>
        OneAsync("where r.number = @Number and r.revision = @Revision", new { Number = number, Revision = revision }, cancellationToken);

    /// <summary>A revision, or null.</summary>
    public Task<AlertRevision?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        OneAsync("where r.id = @Id", new { Id = id }, cancellationToken);

    /// <summary>An alert's revisions, first to last; none for an unknown number.</summary>
    public Task<IReadOnlyList<AlertRevision>> RevisionsAsync(long number, CancellationToken cancellationToken) =>
        ListAsync("where r.number = @Number order by r.revision", new { Number = number }, cancellationToken);

    /// <summary>The latest revisions of the latest alerts, newest first.</summary>
    public Task<IReadOnlyList<AlertRevision>> LatestAsync(int limit, CancellationToken cancellationToken) =>
        ListAsync($"where {IsLatest} order by r.number desc limit @Limit", new { Limit = limit }, cancellationToken);

    /// <summary>What the fan-out has to do with: on its way, just taken back, or waiting for its time. Oldest first.</summary>
    public Task<IReadOnlyList<AlertRevision>> UnfinishedAsync(CancellationToken cancellationToken) =>
        ListAsync("""
            where r.finished_at is null and (r.status in ('Sending', 'Cancelled') or (r.status = 'Approved' and r.is_released = 1))
            order by r.started_at, r.id
            """, new { }, cancellationToken);

    /// <summary>Originals that began to be sent after a moment, newest first; drills are left out.</summary>
    public Task<IReadOnlyList<AlertRevision>> StartedSinceAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        ListAsync("""
            where r.started_at > @Since and r.kind = 'Original' and a.is_drill = 0 order by r.started_at desc limit 100
            """, new { Since = since.ToUnixTimeMilliseconds() }, cancellationToken);

    /// <summary>Who has approved exactly this, first to last.</summary>
    public Task<IReadOnlyList<AlertActor>> ApprovalsAsync(AlertRevision revision, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ReadAllAsync(
            "select who, who_name from alert_approvals where revision_id = @Id and hash = @Hash order by at, who",
            new { revision.Id, revision.Hash },
            row => new AlertActor(row.GetString(0), row.GetString(1)), cancellationToken), cancellationToken);

    /// <summary>All that was done with an alert, first to last.</summary>
    public Task<IReadOnlyList<AlertStep>> StepsAsync(long number, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ReadAllAsync("""
            select revision, action, who, who_name, at, note from alert_steps where number = @Number order by row_id
            """, new { Number = number },
            row => new AlertStep(
                row.GetInt64(0), Enum.Parse<AlertAction>(row.GetString(1)), new AlertActor(row.GetString(2), row.GetString(3)),
                row.Time(4), row.TextOrNull(5)), cancellationToken), cancellationToken);

    private async Task<AlertRevision?> OneAsync(string which, object values, CancellationToken cancellationToken) =>
        await ListAsync(which, values, cancellationToken) is [var found, ..] ? found : null;

    private Task<IReadOnlyList<AlertRevision>> ListAsync(string which, object values, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ReadAllAsync(
            $"select {AlertRow.Columns} {From} {which}", values, AlertRow.Read, cancellationToken), cancellationToken);
}
