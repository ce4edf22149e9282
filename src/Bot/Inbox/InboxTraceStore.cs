using System.Data.Common;
using System.Text.Json.Nodes;
using Bot.Gateway;
using Bot.Storage;
using Dapper;

namespace Bot.Inbox;

/// <summary>
/// What the inbox holds on a chat: what waits and what was set aside. Of all else only the keys are kept, which tell
/// nothing about anybody.
/// </summary>
internal static class InboxTraceStore
{
    /// <summary>All of it, in the order of arrival.</summary>
    public static Task<JsonArray> ListAsync(DbConnection connection, ChatKey chat, CancellationToken cancellationToken) =>
        connection.ReadJsonAsync("""
            select received_at, ended_at, body, error from inbox where row_id in (
                select row_id from inbox where state = 0 and chat = @Chat
                union select row_id from inbox where state = 2 and chat = @Chat)
            order by row_id
            """, new { Chat = chat.ToString() }, cancellationToken);

    /// <summary>
    /// Inside a transaction: forgets what was set aside. What waits came after the wish to be forgotten, and is the first
    /// that is heard of the chat; the lane goes with the last of it.
    /// </summary>
    public static Task EraseAsync(DbConnection connection, ChatKey chat, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(
            "update inbox set chat = '', body = null, error = null, state = 1 where state = 2 and chat = @Chat",
            new { Chat = chat.ToString() }, cancellationToken: cancellationToken));
}
