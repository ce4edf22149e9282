using System.Data.Common;
using System.Text.Json.Nodes;
using Bot.Gateway;
using Bot.Storage;
using Dapper;

namespace Bot.Outbox;

/// <summary>
/// What the outbox holds on a chat, to be shown and to be forgotten. What went to many stays as a row that counts and says nothing
/// of who it was for, so that the books of a campaign still balance.
/// </summary>
internal static class ChatTraceStore
{
    // Together with "ended_at is null" these find all rows of a chat, each by an index of its own.
    private static readonly string[] Ended =
        ["ended_at is not null and message_id is not null", "ended_at is not null and message_id is null"];

    private const string NoChat = "chat = 'gone:' || row_id, body = null, content_id = null, about = null, message_id = null, forgets = 0";

    /// <summary>All messages to a chat that are kept, oldest first; the words of those that were sent are kept nowhere.</summary>
    public static async Task<JsonArray> ListAsync(DbConnection connection, ChatKey chat, CancellationToken cancellationToken)
    {
        var rows = await connection.ReadJsonAsync($"""
            select o.created_at, o.ended_at, o.message_id,
                case when o.ended_at is null then 'waiting' when o.state = 2 then 'sent' else 'not sent' end as fate,
                coalesce(o.body, shared.body) as content, coalesce(o.about, shared.about) as about, o.error
            from outbox o left join outbox_contents shared on shared.id = o.content_id
            where o.row_id in (
                select row_id from outbox where chat = @Chat and ended_at is null
                union select row_id from outbox where chat = @Chat and {Ended[0]}
                union select row_id from outbox where chat = @Chat and {Ended[1]})
            order by o.row_id
            """, new { Chat = chat.ToString() }, cancellationToken);
        // A file on its way out would hold what the file that it is listed in holds.
        foreach (var row in rows)
            (row!["content"] as JsonObject)?.Remove("document");
        return rows;
    }

    /// <summary>
    /// Inside a transaction: nothing of the chat is kept, nothing that waits is sent, and what is being sent now is
    /// forgotten as soon as it has ended.
    /// </summary>
    public static async Task EraseAsync(DbConnection connection, ChatKey chat, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var values = new { Chat = chat.ToString(), Now = now.ToUnixTimeMilliseconds() };
        foreach (var ended in Ended)
        {
            await RunAsync($"delete from outbox where chat = @Chat and {ended} and campaign is null");
            await RunAsync($"update outbox set {NoChat} where chat = @Chat and {ended}");
        }
        await RunAsync("update outbox set forgets = 2 where chat = @Chat and ended_at is null and state = 1");
        // A row that was waiting is not deleted: its number could be given to the next one while the sender still has it.
        await RunAsync($"update outbox set {NoChat}, state = 7, ended_at = @Now where chat = @Chat and ended_at is null and state <> 1");

        Task RunAsync(string sql) =>
            connection.ExecuteAsync(new CommandDefinition(sql, values, cancellationToken: cancellationToken));
    }

    /// <summary>Inside the transaction that stores what became of messages: leaves nothing of those that are not to be kept.</summary>
    public static async Task SweepAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await connection.ExecuteKeptAsync("""
            delete from outbox where forgets <> 0 and campaign is null and (ended_at is not null or (forgets = 2 and state = 0))
            """, cancellationToken);
        await connection.ExecuteKeptAsync($"""
            update outbox set {NoChat}, state = case when ended_at is null then 7 else state end,
                ended_at = coalesce(ended_at, created_at)
            where forgets <> 0 and campaign is not null and state <> 1
            """, cancellationToken);
    }

    /// <summary>How many messages that are not to be kept have not ended yet.</summary>
    public static Task<long> CountAsync(DbConnection connection, CancellationToken cancellationToken) =>
        connection.ExecuteScalarAsync<long>(new CommandDefinition(
            "select count(*) from outbox where forgets <> 0", cancellationToken: cancellationToken));
}
