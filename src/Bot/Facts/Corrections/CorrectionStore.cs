using System.Data.Common;
using Bot.Conversations;
using Bot.Gateway;
using Bot.Storage;
using Bot.Subscribers;
using Dapper;

namespace Bot.Facts.Corrections;

/// <summary>Notes who is to be told that a fact has ended, and who has been.</summary>
internal sealed class CorrectionStore(Database database)
{
    /// <summary>Wakes the worker.</summary>
    public const string SignalName = "corrections";

    // A page of those who were given a fact and have not been told what became of it.
    private const string InPage = "fact_id = @FactId and chat > @Before and chat <= @Last and told_at is null";

    /// <summary>A fact whose readers are not all noted yet; null: none.</summary>
    public Task<FactCorrection?> NextAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(async connection => await connection.ReadAllAsync(
            "select fact_id, reached from fact_corrections order by fact_id limit 1", null,
            row => new FactCorrection(row.GetGuid(0), row.GetString(1)), cancellationToken) is [var next, ..] ? next : null,
            cancellationToken);

    /// <summary>The next chats that were given the fact and have not been told, in the order of their keys.</summary>
    public Task<IReadOnlyList<string>> PageAsync(FactCorrection correction, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ReadAllAsync("""
            select chat from facts_given where fact_id = @FactId and chat > @Reached and told_at is null order by chat limit @Limit
            """, new { correction.FactId, correction.Reached, Limit = limit }, row => row.GetString(0), cancellationToken),
            cancellationToken);

    /// <summary>Inside a transaction: goes on to the last chat of a page, or with null to the end.</summary>
    /// <exception cref="TurnConflictException">It is somewhere else by now.</exception>
    public static async Task MoveAsync(
        DbConnection connection, FactCorrection correction, string? last, CancellationToken cancellationToken)
    {
        var changed = await connection.ExecuteAsync(new CommandDefinition(last is null
            ? "delete from fact_corrections where fact_id = @FactId and reached = @Reached"
            : "update fact_corrections set reached = @Last where fact_id = @FactId and reached = @Reached",
            new { correction.FactId, correction.Reached, Last = last }, cancellationToken: cancellationToken));
        if (changed == 0)
            throw new TurnConflictException();
    }

    /// <summary>Inside a transaction: no fact's readers are noted up to this chat any more; they are looked at anew.</summary>
    public static Task ForgetAsync(DbConnection connection, ChatKey chat, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(
            "update fact_corrections set reached = '' where reached = @Chat",
            new { Chat = StorableText.Key(chat.ToString()) }, cancellationToken: cancellationToken));

    /// <summary>
    /// Inside a transaction: those of a page are to be told. Where the bot cannot write unasked, the conversation will.
    /// </summary>
    public static Task DueAsync(
        DbConnection connection, FactCorrection correction, string last, DateTimeOffset now, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition($"""
            update facts_given set due_at = case when substr(chat, 1, length(@Telegram)) = @Telegram then @Now else @Never end
            where {InPage} and due_at is null
            """,
            new
            {
                correction.FactId,
                Before = correction.Reached,
                Last = last,
                Telegram = $"{ChatKey.TelegramChannel}:",
                Now = now.ToUnixTimeMilliseconds(),
                Never = long.MaxValue,
            }, cancellationToken: cancellationToken));

    /// <summary>
    /// Inside a transaction: those of a page count as having been given the fact that says the same instead, so that they
    /// hear when that one turns out wrong.
    /// </summary>
    /// <exception cref="TurnConflictException">That one has ended, too.</exception>
    public static async Task CarryOverAsync(
        DbConnection connection, FactCorrection correction, string last, Guid to, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var values = new
        {
            correction.FactId,
            Before = correction.Reached,
            Last = last,
            To = to,
            Now = now.ToUnixTimeMilliseconds(),
        };
        var carried = await connection.ReadAllAsync($"""
            select id from facts where id = @To and status not in ('Corrected', 'Withdrawn') {connection.HoldingRows()}
            """, values, row => row.GetGuid(0), cancellationToken);
        if (carried.Count == 0)
            throw new TurnConflictException();
        await connection.ExecuteAsync(new CommandDefinition($"""
            insert into facts_given (fact_id, chat, thread, given_at, outbox_row)
            select @To, chat, thread, given_at, outbox_row from facts_given where {InPage}
            on conflict do nothing
            """, values, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition(
            $"update facts_given set told_at = @Now, due_at = null where {InPage}", values, cancellationToken: cancellationToken));
    }

    /// <summary>Of what a chat was given, the ids of facts that have ended and whose end it is to be told.</summary>
    public Task<IReadOnlyList<Guid>> OpenAsync(ChatKey chat, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ReadKeptAsync($"""
            select g.fact_id from facts_given g left join outbox o on o.row_id = g.outbox_row
            where g.chat = @Chat and g.due_at is not null and (o.row_id is null or not {GivenFactStore.HasFailed})
            order by g.given_at, g.fact_id
            """, new Dictionary<string, object> { ["Chat"] = StorableText.Key(chat.ToString()) },
            row => row.GetGuid(0), cancellationToken), cancellationToken);

    /// <summary>Those of the facts whose end a chat has been told.</summary>
    public Task<IReadOnlyList<Guid>> ToldAsync(ChatKey chat, IReadOnlyCollection<Guid> facts, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ReadAllAsync($"""
            select fact_id from facts_given
            where chat = @Chat and fact_id {database.Dialect.In("Facts")} and told_at is not null
            """, new { Chat = StorableText.Key(chat.ToString()), Facts = facts.ToArray() },
            row => row.GetGuid(0), cancellationToken), cancellationToken);

    /// <summary>Inside the transaction of a turn that tells a chat what became of facts: it is told once.</summary>
    /// <exception cref="TurnConflictException">It has just been told of one of them in another way.</exception>
    public static async Task TellAsync(
        DbConnection connection, ChatKey chat, IReadOnlyCollection<Guid> facts, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        await using var rows = new RowWriter(connection, """
            insert into facts_given (fact_id, chat, given_at, told_at) values (@Fact, @Chat, @Now, @Now)
            on conflict (fact_id, chat) do update set told_at = excluded.told_at, due_at = null
                where facts_given.told_at is null
            """, "Fact", "Chat", "Now");
        foreach (var fact in facts.Order())
            await rows.AddAsync(cancellationToken, fact, StorableText.Key(chat.ToString()), now.ToUnixTimeMilliseconds());
        await rows.FlushAsync(cancellationToken);
        if (rows.Changed.Contains(0))
            throw new TurnConflictException();
    }

    /// <summary>Inside the transaction of a turn that shows what was wrong anyway: who was given it need not hear of it again.</summary>
    public static async Task ShowAsync(
        DbConnection connection, ChatKey chat, IReadOnlyCollection<Guid> facts, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        await using var rows = new RowWriter(connection, """
            update facts_given set told_at = @Now, due_at = null where fact_id = @Fact and chat = @Chat and told_at is null
            """, "Fact", "Chat", "Now");
        foreach (var fact in facts.Order())
            await rows.AddAsync(cancellationToken, fact, StorableText.Key(chat.ToString()), now.ToUnixTimeMilliseconds());
        await rows.FlushAsync(cancellationToken);
    }
}
