using System.Data.Common;
using Bot.Gateway;
using Bot.Storage;

namespace Bot.Subscribers;

/// <summary>Which facts each chat was given: with answers, briefings and digests.</summary>
internal sealed class GivenFactStore(Database database)
{
    /// <summary>
    /// A condition for SQL: the message <c>o</c> has not come to its chat and will not. One of unknown fate may have come.
    /// </summary>
    public const string HasFailed = "(o.state in (3, 4, 5, 7) and o.unknowns = 0)";

    /// <summary>Inside the transaction that stores what tells them: the chat is given these facts.</summary>
    /// <param name="connection">The transaction's.</param>
    /// <param name="chat">Who.</param>
    /// <param name="thread">The topic of a forum, or null.</param>
    /// <param name="facts">Which facts.</param>
    /// <param name="outboxRow">The message that they go out with; null: they are given at once.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task AddAsync(
        DbConnection connection, ChatKey chat, int? thread, IReadOnlyCollection<Guid> facts, long? outboxRow,
        DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var rows = new RowWriter(connection, """
            insert into facts_given (fact_id, chat, thread, given_at, outbox_row) values (@Fact, @Chat, @Thread, @At, @Row)
            on conflict (fact_id, chat) do update set
                given_at = excluded.given_at, thread = excluded.thread, outbox_row = excluded.outbox_row
            """, "Fact", "Chat", "Thread", "At", "Row");
        // In one order, so that two replicas that write the same facts do not wait for each other in a circle.
        foreach (var fact in facts.Distinct().Order())
        {
            await rows.AddAsync(
                cancellationToken, fact, StorableText.Key(chat.ToString()), (long?)thread, at.ToUnixTimeMilliseconds(), outboxRow);
        }
        await rows.FlushAsync(cancellationToken);
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
    public static async Task AddOfCampaignAsync(
        DbConnection connection, Guid campaign, IReadOnlyCollection<ChatKey> chats, int? thread, IReadOnlyCollection<Guid> facts,
        DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var rows = new RowWriter(connection, """
            insert into facts_given (fact_id, chat, thread, given_at, outbox_row)
            select @Fact, chat, @Thread, @At, row_id from outbox where campaign = @Campaign and chat = @Chat
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

    /// <summary>Those of the facts that a chat was given, with when it was last.</summary>
    public Task<IReadOnlyDictionary<Guid, DateTimeOffset>> FindAsync(
        ChatKey chat, IReadOnlyCollection<Guid> facts, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyDictionary<Guid, DateTimeOffset>>(async connection =>
        {
            const int MostIds = 500;
            var given = new Dictionary<Guid, DateTimeOffset>();
            foreach (var some in facts.Distinct().Order().Chunk(MostIds))
            {
                var rows = await connection.ReadAllAsync(
                    $"select fact_id, given_at from facts_given where chat = @Chat and fact_id {database.Dialect.In("Facts")}",
                    new { Chat = StorableText.Key(chat.ToString()), Facts = some },
                    row => (Id: row.GetGuid(0), At: row.Time(1)), cancellationToken);
                foreach (var (id, at) in rows)
                    given[id] = at;
            }
            return given;
        }, cancellationToken);
}
