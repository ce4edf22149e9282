using System.Data.Common;
using Bot.Gateway;
using Bot.Storage;
using Dapper;

namespace Bot.Alerts;

/// <summary>Alerts that came in readers' quiet hours and wait for their end.</summary>
internal sealed class HeldStore(Database database)
{
    /// <summary>Inside a transaction: holds a revision back for some readers, for each until the end of the quiet hours.</summary>
    public static async Task AddAsync(
        DbConnection connection, AlertRevision alert, IReadOnlyList<(ChatKey Chat, DateTimeOffset DueAt)> readers,
        CancellationToken cancellationToken)
    {
        if (readers.Count == 0)
            return;
        await using var rows = new RowWriter(connection, """
            insert into alerts_held (revision_id, chat, number, due_at) values (@Id, @Chat, @Number, @DueAt)
            on conflict do nothing
            """, "Id", "Chat", "Number", "DueAt");
        foreach (var (chat, dueAt) in readers)
            await rows.AddAsync(cancellationToken, alert.Id, chat.ToString(), alert.Number, dueAt.ToUnixTimeMilliseconds());
        await rows.FlushAsync(cancellationToken);
    }

    /// <summary>Readers whose quiet hours are over, and the alerts that wait for each, oldest first.</summary>
    /// <param name="now">Now.</param>
    /// <param name="limit">At most so many readers; fewer when several alerts wait for one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<IReadOnlyList<HeldAlerts>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<HeldAlerts>>(async connection =>
        {
            var chats = await connection.ReadAllAsync("""
                select chat from alerts_held where catch_up is null and due_at <= @Now order by due_at, chat limit @Limit
                """, new { Now = now.ToUnixTimeMilliseconds(), Limit = limit }, row => row.GetString(0), cancellationToken);
            if (chats.Count == 0)
                return [];
            var rows = await connection.ReadAllAsync($"""
                select h.chat, h.number, coalesce((
                    select case when s.wants_news = 1 and s.standing <> 'gone' then 1 else 0 end
                    from subscribers s where s.chat = h.chat), 0),
                    (select s.language from subscribers s where s.chat = h.chat)
                from alerts_held h where h.chat {database.Dialect.In("Chats")} and h.catch_up is null and h.due_at <= @Now
                order by h.chat, h.number
                """, new { Chats = chats.Distinct().ToArray(), Now = now.ToUnixTimeMilliseconds() },
                row => (
                    Chat: ChatKey.Parse(row.GetString(0)), Number: row.GetInt64(1), WantsNews: row.GetInt64(2) != 0,
                    Language: row.TextOrNull(3)),
                cancellationToken);
            return [.. rows.GroupBy(row => (row.Chat, row.WantsNews, row.Language)).Select(group => new HeldAlerts(
                group.Key.Chat, [.. group.Select(row => row.Number).Distinct()], group.Key.WantsNews, group.Key.Language))];
        }, cancellationToken);

    /// <summary>Inside a transaction: these alerts have come to the reader with a message, or are not to come any more.</summary>
    /// <param name="connection">The transaction's.</param>
    /// <param name="held">The reader and the alerts.</param>
    /// <param name="numbers">Those of them in the message.</param>
    /// <param name="catchUp">The campaign of that message.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task EndAsync(
        DbConnection connection, HeldAlerts held, IReadOnlyList<long> numbers, Guid catchUp, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        foreach (var number in held.Numbers)
        {
            var values = new { Chat = held.Chat.ToString(), Number = number, CatchUp = catchUp, Now = now.ToUnixTimeMilliseconds() };
            await connection.ExecuteAsync(new CommandDefinition(numbers.Contains(number)
                ? "update alerts_held set catch_up = @CatchUp where chat = @Chat and number = @Number and catch_up is null and due_at <= @Now"
                : "delete from alerts_held where chat = @Chat and number = @Number and catch_up is null and due_at <= @Now",
                values, cancellationToken: cancellationToken));
        }
    }

    /// <summary>The alerts in a message that followed quiet hours, oldest first.</summary>
    public Task<IReadOnlyList<long>> InCatchUpAsync(Guid catchUp, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ReadAllAsync(
            "select distinct number from alerts_held where catch_up = @CatchUp order by number",
            new { CatchUp = catchUp }, row => row.GetInt64(0), cancellationToken), cancellationToken);

    /// <summary>For how many readers a revision waits until their quiet hours end.</summary>
    public Task<long> CountWaitingAsync(Guid revision, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ExecuteScalarAsync<long>(new CommandDefinition(
            "select count(*) from alerts_held where revision_id = @Id and catch_up is null",
            new { Id = revision }, cancellationToken: cancellationToken)), cancellationToken);

    /// <summary>How many readers get a revision after their quiet hours, or have got it then.</summary>
    public Task<long> CountAsync(Guid revision, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ExecuteScalarAsync<long>(new CommandDefinition(
            "select count(*) from alerts_held where revision_id = @Id",
            new { Id = revision }, cancellationToken: cancellationToken)), cancellationToken);
}
