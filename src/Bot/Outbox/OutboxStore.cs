using System.Data.Common;
using Bot.Gateway;
using Bot.Storage;
using Dapper;

namespace Bot.Outbox;

/// <summary>Messages on their way out: putting them in, and what readers' replies refer to.</summary>
internal sealed class OutboxStore(Database database, ButtonStore buttons, TimeProvider clock)
{
    /// <summary>Wakes the dispatcher.</summary>
    public const string SignalName = "outbox";

    private const string Insert = """
        insert into outbox (priority, chat, state, due_at, send_by, attempts, unknowns, body, about, created_at, forgets)
        values (@Priority, @Chat, 0, @DueAt, @SendBy, 0, 0, @Body, @About, @Now, @Forgets)
        """;

    /// <summary>
    /// Inside the transaction of what they come from: adds messages, in the order in which each chat gets them, and what
    /// their buttons stand for.
    /// </summary>
    public async Task AddAsync(
        DbConnection connection, IReadOnlyList<OutboxEntry> entries, CancellationToken cancellationToken)
    {
        if (entries.Count == 0)
            return;
        await buttons.AddAsync(connection, Says(entries), cancellationToken);
        foreach (var row in entries.SelectMany(Rows))
            await connection.ExecuteKeptAsync(Insert, cancellationToken, row);
    }

    /// <summary>The same, for messages that something else refers to.</summary>
    /// <returns>The row of the last part of the last message: once it has come, so has all before it.</returns>
    public async Task<long> AddLinkedAsync(
        DbConnection connection, IReadOnlyList<OutboxEntry> entries, CancellationToken cancellationToken)
    {
        await buttons.AddAsync(connection, Says(entries), cancellationToken);
        var rows = entries.SelectMany(Rows).ToList();
        foreach (var row in rows.SkipLast(1))
            await connection.ExecuteKeptAsync(Insert, cancellationToken, row);
        var last = rows[^1].ToDictionary(value => value.Name, value => value.Value ?? DBNull.Value, StringComparer.Ordinal);
        var ids = await connection.ReadKeptAsync($"{Insert} returning row_id", last, row => row.GetInt64(0), cancellationToken);
        return ids[0];
    }

    /// <summary>Inside a transaction: adds the answer to a pressed button, which nobody wants late.</summary>
    /// <param name="connection">The transaction's.</param>
    /// <param name="chat">Where it was pressed.</param>
    /// <param name="pressId">The press.</param>
    /// <param name="text">Shown for a moment; empty for nothing.</param>
    /// <param name="sendBy">After this Telegram takes no answer any more.</param>
    /// <param name="leavesNoTrace">As in <see cref="OutboxEntry"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task AddPressAnswerAsync(
        DbConnection connection, ChatKey chat, string pressId, string text, DateTimeOffset sendBy, bool leavesNoTrace,
        CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var body = new OutboxBody(new MessageText(text, [])) { PressId = pressId };
        return connection.ExecuteAsync(new CommandDefinition(Insert, new
        {
            Priority = (long)OutboxPriority.PressAnswer,
            Chat = chat.ToString(),
            DueAt = now,
            SendBy = sendBy.ToUnixTimeMilliseconds(),
            Body = body.Write(),
            About = (string?)null,
            Now = now,
            Forgets = leavesNoTrace ? 1L : 0L,
        }, cancellationToken: cancellationToken));
    }

    /// <summary>After the commit of <see cref="AddAsync"/>.</summary>
    public void Remember(IReadOnlyList<OutboxEntry> entries) => buttons.Remember(Says(entries));

    /// <summary>The conversation that a message of the bot leads back to, as JSON, or null when it leads to none.</summary>
    public Task<string?> AboutAsync(ChatKey chat, long messageId, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ExecuteScalarAsync<string?>(new CommandDefinition("""
            select coalesce(message.about, shared.about)
            from outbox message left join outbox_contents shared on shared.id = message.content_id
            where message.chat = @Chat and message.message_id = @MessageId
            order by message.row_id desc limit 1
            """, new { Chat = chat.ToString(), MessageId = messageId }, cancellationToken: cancellationToken)),
            cancellationToken);

    /// <summary>Drops what waits for a chat, as when it takes no messages any more.</summary>
    public static Task CancelAsync(DbConnection connection, ChatKey chat, DateTimeOffset now, CancellationToken cancellationToken) =>
        CancelAsync(connection, chat, "state = 0", now, cancellationToken);

    /// <summary>
    /// Drops the breaking news and the digests that wait for a chat or are held back, as when its reader wants no news any
    /// more. Corrections of what it got still go out.
    /// </summary>
    public static Task CancelNewsAsync(DbConnection connection, ChatKey chat, DateTimeOffset now, CancellationToken cancellationToken) =>
        CancelAsync(connection, chat, "state in (0, 8) and priority in (2, 4)", now, cancellationToken);

    /// <summary>How many messages wait or are being sent.</summary>
    public Task<long> CountUnendedAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ExecuteScalarAsync<long>(new CommandDefinition(
            "select count(*) from outbox where ended_at is null", cancellationToken: cancellationToken)), cancellationToken);

    private static Task<int> CancelAsync(
        DbConnection connection, ChatKey chat, string which, DateTimeOffset now, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition($"""
            update outbox set state = 7, body = null, ended_at = @Now
            where chat = @Chat and {which} and ended_at is null
            """, new { Chat = chat.ToString(), Now = now.ToUnixTimeMilliseconds() }, cancellationToken: cancellationToken));

    private IEnumerable<IReadOnlyList<(string Name, object? Value)>> Rows(OutboxEntry entry)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        return OutboxParts.Of(entry.Message).Select(body => (IReadOnlyList<(string, object?)>)
        [
            ("Priority", (long)entry.Priority), ("Chat", entry.Message.Chat.ToString()),
            ("DueAt", entry.DueAt?.ToUnixTimeMilliseconds() ?? now), ("SendBy", entry.SendBy?.ToUnixTimeMilliseconds()),
            ("Body", StorableText.Of(body.Write())), ("About", StorableText.OrNull(entry.About)), ("Now", now),
            ("Forgets", entry.LeavesNoTrace ? 1L : 0L),
        ]);
    }

    private static IEnumerable<string> Says(IReadOnlyList<OutboxEntry> entries) =>
        entries.SelectMany(entry => entry.Message.Buttons).Select(button => button.Says);
}
