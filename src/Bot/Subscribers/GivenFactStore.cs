using System.Data.Common;
using System.Text.Json.Nodes;
using Bot.Gateway;
using Bot.Storage;
using Dapper;

namespace Bot.Subscribers;

/// <summary>
/// Which facts each chat was given: with answers, briefings and digests, which are noted here, and with alerts, of which
/// the outbox itself is the record.
/// </summary>
internal sealed class GivenFactStore(Database database)
{
    /// <summary>
    /// A condition for SQL: the message <c>o</c> has not come to its chat and will not. One of unknown fate may have come.
    /// </summary>
    public const string HasFailed = "(o.state in (3, 4, 5, 7) and o.unknowns = 0)";

    private const int MostIds = 500;

    /// <summary>Inside the transaction that stores what tells them: the chat is given these facts.</summary>
    /// <param name="connection">The transaction's.</param>
    /// <param name="chat">Who.</param>
    /// <param name="thread">The topic of a forum, or null.</param>
    /// <param name="facts">Which facts.</param>
    /// <param name="outboxRow">The message that they go out with; null: they are given at once.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>
    /// Whether all of them stand, and do so until the transaction ends. Otherwise nothing may be told from them: the caller
    /// takes the transaction back.
    /// </returns>
    public static async Task<bool> AddAsync(
        DbConnection connection, ChatKey chat, int? thread, IReadOnlyCollection<Guid> facts, long? outboxRow,
        DateTimeOffset at, CancellationToken cancellationToken)
    {
        // What an earlier message has brought for sure stays linked to that one.
        await using var rows = new RowWriter(connection, $"""
            insert into facts_given (fact_id, chat, thread, given_at, outbox_row)
            select id, @Chat, cast(@Thread as bigint), cast(@At as bigint), cast(@Row as bigint) from facts
            where id = @Fact and status not in ('Corrected', 'Withdrawn') {connection.HoldingRows()}
            on conflict (fact_id, chat) do update set
                given_at = excluded.given_at, thread = excluded.thread,
                outbox_row = case when exists (
                    select 1 from outbox o where o.row_id = facts_given.outbox_row and o.state not in (2, 6))
                    then excluded.outbox_row else facts_given.outbox_row end
            """, "Fact", "Chat", "Thread", "At", "Row");
        // In one order, so that two replicas that write the same facts do not wait for each other in a circle.
        foreach (var fact in facts.Distinct().Order())
        {
            await rows.AddAsync(
                cancellationToken, fact, StorableText.Key(chat.ToString()), (long?)thread, at.ToUnixTimeMilliseconds(), outboxRow);
        }
        await rows.FlushAsync(cancellationToken);
        return !rows.Changed.Contains(0);
    }

    /// <summary>
    /// Inside the transaction that puts a campaign's messages into the outbox: these of its chats are given facts with them.
    /// </summary>
    /// <param name="connection">The transaction's.</param>
    /// <param name="campaign">Whose messages.</param>
    /// <param name="chats">Which of its chats.</param>
    /// <param name="thread">The topic of a forum, or null.</param>
    /// <param name="facts">Which facts.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>As with <see cref="AddAsync"/>.</returns>
    public static async Task<bool> AddOfCampaignAsync(
        DbConnection connection, Guid campaign, IReadOnlyCollection<ChatKey> chats, int? thread, IReadOnlyCollection<Guid> facts,
        DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var rows = new RowWriter(connection, $"""
            insert into facts_given (fact_id, chat, thread, given_at, outbox_row)
            select f.id, o.chat, cast(@Thread as bigint), cast(@At as bigint), o.row_id
            from facts f join outbox o on o.campaign = @Campaign and o.chat = @Chat
            where f.id = @Fact and f.status not in ('Corrected', 'Withdrawn') {connection.HoldingRows()}
            on conflict (fact_id, chat) do update set
                given_at = excluded.given_at, thread = excluded.thread, outbox_row = excluded.outbox_row
            """, "Fact", "Thread", "At", "Campaign", "Chat");
        foreach (var fact in facts.Distinct().Order())
        {
            foreach (var chat in chats)
            {
                await rows.AddAsync(
                    cancellationToken, fact, (long?)thread, at.ToUnixTimeMilliseconds(), campaign, StorableText.Key(chat.ToString()));
            }
        }
        await rows.FlushAsync(cancellationToken);
        return !rows.Changed.Contains(0);
    }

    /// <summary>What several chats were given since a moment, with when it was last; those with nothing are left out.</summary>
    public Task<IReadOnlyDictionary<ChatKey, IReadOnlyDictionary<Guid, DateTimeOffset>>> SinceAsync(
        IReadOnlyCollection<ChatKey> chats, DateTimeOffset since, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyDictionary<ChatKey, IReadOnlyDictionary<Guid, DateTimeOffset>>>(async connection =>
            (await connection.ReadAllAsync($"""
                select g.chat, g.fact_id, g.given_at from facts_given g left join outbox o on o.row_id = g.outbox_row
                where g.chat {database.Dialect.In("Chats")} and g.given_at >= @Since and (o.row_id is null or not {HasFailed})
                """,
                new
                {
                    Chats = chats.Select(chat => StorableText.Key(chat.ToString())).ToArray(),
                    Since = since.ToUnixTimeMilliseconds(),
                },
                row => (Chat: ChatKey.Parse(row.GetString(0)), Fact: row.GetGuid(1), At: row.Time(2)), cancellationToken))
            .GroupBy(row => row.Chat)
            .ToDictionary(
                rows => rows.Key,
                rows => (IReadOnlyDictionary<Guid, DateTimeOffset>)rows.ToDictionary(row => row.Fact, row => row.At)), cancellationToken);

    /// <summary>Those of the chats that were given a fact.</summary>
    public Task<IReadOnlySet<ChatKey>> WhoWasGivenAsync(
        Guid fact, IReadOnlyCollection<ChatKey> chats, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlySet<ChatKey>>(async connection => (await connection.ReadAllAsync($"""
            select g.chat from facts_given g left join outbox o on o.row_id = g.outbox_row
            where g.fact_id = @Fact and g.chat {database.Dialect.In("Chats")} and (o.row_id is null or not {HasFailed})
            """,
            new { Fact = fact, Chats = chats.Select(chat => StorableText.Key(chat.ToString())).ToArray() },
            row => ChatKey.Parse(row.GetString(0)), cancellationToken)).ToHashSet(), cancellationToken);

    /// <summary>Those of the facts that a chat was given, alerts among them, with when it was last.</summary>
    public Task<IReadOnlyDictionary<Guid, DateTimeOffset>> FindAsync(
        ChatKey chat, IReadOnlyCollection<Guid> facts, CancellationToken cancellationToken) =>
        FindAsync(chat, facts, $"""
            select g.fact_id, g.given_at from facts_given g left join outbox o on o.row_id = g.outbox_row
            where g.chat = @Chat and g.fact_id {database.Dialect.In("Facts")} and (o.row_id is null or not {HasFailed})
            union all {ByAlerts}
            """, cancellationToken);

    /// <summary>Those of the facts that a chat was given with alerts, whose corrections follow the alerts.</summary>
    public Task<IReadOnlyDictionary<Guid, DateTimeOffset>> FindByAlertsAsync(
        ChatKey chat, IReadOnlyCollection<Guid> facts, CancellationToken cancellationToken) =>
        FindAsync(chat, facts, ByAlerts, cancellationToken);

    /// <summary>Whether a chat was ever given anything but alerts.</summary>
    public Task<bool> AnyAsync(ChatKey chat, CancellationToken cancellationToken) =>
        database.ReadAsync(async connection => (await connection.ReadAllAsync(
            "select 1 from facts_given where chat = @Chat limit 1", new { Chat = StorableText.Key(chat.ToString()) },
            row => true, cancellationToken)).Count > 0, cancellationToken);

    /// <summary>What a chat was given and when, latest first; null: nothing.</summary>
    public static async Task<JsonNode?> ExportAsync(DbConnection connection, ChatKey chat, CancellationToken cancellationToken)
    {
        var rows = await connection.ReadAllAsync("""
            select f.statement, g.given_at, g.thread, g.told_at from facts_given g join facts f on f.id = g.fact_id
            where g.chat = @Chat order by g.given_at desc, g.fact_id
            """, new { Chat = StorableText.Key(chat.ToString()) },
            row => new JsonObject
            {
                ["statement"] = row.GetString(0),
                ["given"] = row.Time(1),
                ["thread"] = row.NumberOrNull(2),
                ["toldOfItsEnd"] = row.TimeOrNull(3),
            }, cancellationToken);
        return rows.Count > 0 ? new JsonArray([.. rows]) : null;
    }

    /// <summary>Forgets what a chat was given.</summary>
    public Task ForgetAsync(ChatKey chat, CancellationToken cancellationToken) =>
        database.WriteAsync(async connection =>
        {
            await EraseAsync(connection, chat, cancellationToken);
            return true;
        }, cancellationToken);

    /// <summary>Inside a transaction: forgets what a chat was given.</summary>
    public static Task EraseAsync(DbConnection connection, ChatKey chat, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(
            "delete from facts_given where chat = @Chat", new { Chat = StorableText.Key(chat.ToString()) },
            cancellationToken: cancellationToken));

    private string ByAlerts => $"""
        select r.fact_id, o.created_at from alert_revisions r join outbox o on o.campaign = r.id and o.chat = @Chat
        where r.fact_id {database.Dialect.In("Facts")} and not {HasFailed}
        union all
        select r.fact_id, o.created_at from alert_revisions r
        join alerts_held h on h.revision_id = r.id and h.chat = @Chat
        join outbox o on o.campaign = h.catch_up and o.chat = @Chat
        where r.fact_id {database.Dialect.In("Facts")} and not {HasFailed}
        """;

    private Task<IReadOnlyDictionary<Guid, DateTimeOffset>> FindAsync(
        ChatKey chat, IReadOnlyCollection<Guid> facts, string sql, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyDictionary<Guid, DateTimeOffset>>(async connection =>
        {
            var given = new Dictionary<Guid, DateTimeOffset>();
            foreach (var some in facts.Distinct().Order().Chunk(MostIds))
            {
                var rows = await connection.ReadAllAsync(
                    sql, new { Chat = StorableText.Key(chat.ToString()), Facts = some },
                    row => (Id: row.GetGuid(0), At: row.Time(1)), cancellationToken);
                foreach (var (id, at) in rows)
                {
                    if (!given.TryGetValue(id, out var known) || known < at)
                        given[id] = at;
                }
            }
            return given;
        }, cancellationToken);
}
