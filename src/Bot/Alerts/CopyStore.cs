using System.Data.Common;
using Bot.Gateway;
using Bot.Outbox;
using Bot.Storage;
using Dapper;

namespace Bot.Alerts;

/// <summary>Who has a copy of an alert: the messages of its campaigns that carry the alert itself, and no correction of it.</summary>
internal sealed class CopyStore(Database database)
{
    private const string Columns = """
        o.campaign, o.chat, o.state, o.message_id, o.unknowns,
        coalesce((select case when s.standing = 'gone' then 0 else 1 end from subscribers s where s.chat = o.chat), 1),
        case when o.content_id is null then 1 else 0 end,
        (select s.language from subscribers s where s.chat = o.chat)
        """;

    /// <summary>How many chats have a copy, or may have one.</summary>
    public Task<long> CountAsync(Guid campaign, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ExecuteScalarAsync<long>(new CommandDefinition("""
            select count(*) from outbox
            where campaign = @Campaign and content_id is not null
                and (state in (1, 2, 6) or (unknowns > 0 and state in (5, 7)))
            """, new { Campaign = campaign }, cancellationToken: cancellationToken)), cancellationToken);

    /// <summary>A page of the messages that brought a revision after quiet hours, in the order of their chats' keys.</summary>
    public Task<IReadOnlyList<AlertCopy>> CaughtUpAsync(Guid revision, string after, int limit, CancellationToken cancellationToken) =>
        ListAsync($"""
            select {Columns} from alerts_held h join outbox o on o.campaign = h.catch_up
            where h.revision_id = @Revision and h.catch_up is not null and h.chat > @After order by h.chat limit @Limit
            """, new { Revision = revision, After = after, Limit = limit }, cancellationToken);

    /// <summary>A page of a campaign's copies, in the order of their chats' keys.</summary>
    public Task<IReadOnlyList<AlertCopy>> PageAsync(Guid campaign, string after, int limit, CancellationToken cancellationToken) =>
        ListAsync($"""
            select {Columns} from outbox o
            where o.campaign = @Campaign and o.chat > @After and o.content_id is not null order by o.chat limit @Limit
            """, new { Campaign = campaign, After = after, Limit = limit }, cancellationToken);

    /// <summary>
    /// A page of those who would have got a copy, had it not been taken back in time, and who still want news; without
    /// chats of which that is not known yet.
    /// </summary>
    public Task<IReadOnlyList<AlertCopy>> WithheldAsync(
        AlertRevision by, Guid campaign, string after, int limit, CancellationToken cancellationToken) =>
        ListAsync($"""
            select {Columns} from outbox o
            where o.campaign = @Campaign and o.chat > @After and o.content_id is not null and o.state = 7 and o.unknowns = 0
                and not exists (select 1 from alert_revisits r where r.revision_id = @By and r.chat = o.chat)
                and exists (select 1 from subscribers s where s.chat = o.chat and s.wants_news = 1 and s.standing <> 'gone')
            order by o.chat limit @Limit
            """, new { Campaign = campaign, After = after, Limit = limit, By = by.Id }, cancellationToken);

    /// <summary>Copies of which it was not known what became of them, as they are now.</summary>
    public Task<IReadOnlyList<AlertCopy>> RevisitsAsync(AlertRevision by, int limit, CancellationToken cancellationToken) =>
        ListAsync($"""
            select {Columns} from alert_revisits r join outbox o on o.campaign = r.campaign and o.chat = r.chat
            where r.revision_id = @By order by o.chat limit @Limit
            """, new { By = by.Id, Limit = limit }, cancellationToken);

    /// <summary>Inside a transaction: these must be looked at again.</summary>
    public static async Task AddRevisitsAsync(
        DbConnection connection, AlertRevision by, IEnumerable<AlertCopy> copies, CancellationToken cancellationToken)
    {
        await using var rows = new RowWriter(connection, """
            insert into alert_revisits (revision_id, campaign, chat) values (@By, @Campaign, @Chat) on conflict do nothing
            """, "By", "Campaign", "Chat");
        foreach (var copy in copies)
            await rows.AddAsync(cancellationToken, by.Id, copy.Campaign, copy.Chat.ToString());
        await rows.FlushAsync(cancellationToken);
    }

    /// <summary>Inside a transaction: these need not be looked at any more.</summary>
    public static async Task DropRevisitsAsync(
        DbConnection connection, AlertRevision by, IEnumerable<AlertCopy> copies, CancellationToken cancellationToken)
    {
        await using var rows = new RowWriter(connection, """
            delete from alert_revisits where revision_id = @By and campaign = @Campaign and chat = @Chat
            """, "By", "Campaign", "Chat");
        foreach (var copy in copies)
            await rows.AddAsync(cancellationToken, by.Id, copy.Campaign, copy.Chat.ToString());
        await rows.FlushAsync(cancellationToken);
    }

    private Task<IReadOnlyList<AlertCopy>> ListAsync(string sql, object values, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ReadAllAsync(sql, values, Read, cancellationToken), cancellationToken);

    private static AlertCopy Read(DbDataReader row) => new(
        row.GetGuid(0), ChatKey.Parse(row.GetString(1)), (OutboxState)row.GetInt64(2), row.NumberOrNull(3),
        row.GetInt64(4) > 0, row.GetInt64(5) != 0, row.GetInt64(6) != 0, row.TextOrNull(7));
}
