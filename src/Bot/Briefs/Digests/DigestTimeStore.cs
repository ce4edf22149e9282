using System.Data.Common;
using Bot.Gateway;
using Bot.Storage;
using Bot.Subscribers;
using Dapper;

namespace Bot.Briefs.Digests;

/// <summary>The times of digests as their worker sees them.</summary>
internal sealed class DigestTimeStore(Database database)
{
    /// <summary>How chats that are due are found.</summary>
    public const string DueChats =
        "select chat from digest_times where next_at <= @Now order by next_at, chat limit @Limit";

    /// <summary>When the next digest is due; null when nobody wants one.</summary>
    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(async connection =>
            await connection.ExecuteScalarAsync<long?>(new CommandDefinition(
                "select min(next_at) from digest_times", cancellationToken: cancellationToken)) is { } next
                ? DateTimeOffset.FromUnixTimeMilliseconds(next)
                : (DateTimeOffset?)null, cancellationToken);

    /// <summary>Chats that are due, those that have been longest first, with all times of each.</summary>
    /// <param name="now">Now.</param>
    /// <param name="limit">Looks at so many times that are due.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<IReadOnlyList<IGrouping<ChatKey, DigestRow>>> DueAsync(
        DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<IGrouping<ChatKey, DigestRow>>>(async connection =>
        {
            var due = await connection.ReadKeptAsync(
                DueChats, new Dictionary<string, object> { ["Now"] = now.ToUnixTimeMilliseconds(), ["Limit"] = limit },
                row => row.GetString(0), cancellationToken);
            if (due.Count == 0)
                return [];
            var rows = await connection.ReadAllAsync($"""
                select chat, minute, weekdays, next_at from digest_times where chat {database.Dialect.In("Chats")} order by chat, minute
                """, new { Chats = due.Distinct(StringComparer.Ordinal).ToArray() }, Read, cancellationToken);
            return [.. rows.GroupBy(row => row.Chat)];
        }, cancellationToken);

    /// <summary>Inside a transaction: moves rows on, each only when it is still as it was read.</summary>
    /// <returns>The rows that were.</returns>
    public static async Task<IReadOnlySet<DigestRow>> MoveAsync(
        DbConnection connection, IReadOnlyList<(DigestRow Row, DateTimeOffset NextAt)> moves, CancellationToken cancellationToken)
    {
        await using var rows = new RowWriter(connection, """
            update digest_times set next_at = @Next where chat = @Chat and minute = @Minute and next_at = @Before
            """, "Next", "Chat", "Minute", "Before");
        foreach (var (row, nextAt) in moves)
        {
            await rows.AddAsync(
                cancellationToken, nextAt.ToUnixTimeMilliseconds(), row.Chat.ToString(), row.Minute, row.NextAt.ToUnixTimeMilliseconds());
        }
        await rows.FlushAsync(cancellationToken);
        return moves.Where((_, index) => rows.Changed[index] > 0).Select(move => move.Row).ToHashSet();
    }

    private static DigestRow Read(DbDataReader row) =>
        new(ChatKey.Parse(row.GetString(0)), row.GetInt64(1), (Weekdays)row.GetInt64(2), row.Time(3));
}
