using Bot.Gateway;
using Bot.Storage;
using Dapper;

namespace Bot.Subscribers;

/// <summary>Makes the records of a table whose column <c>chat</c> says whose each row is.</summary>
internal static class ReaderTableStore
{
    // The topics of a forum have rows of their own.
    private const string IsTheirs = "(chat = @Chat or (chat > @Chat || '#' and chat < @Chat || '$'))";

    /// <summary>All rows of the chat, with all their columns, so that none is forgotten that comes later.</summary>
    /// <param name="name">In an export.</param>
    /// <param name="table">The table.</param>
    /// <param name="order">The columns that it is ordered by.</param>
    public static ReaderRecords Of(string name, string table, string order) => new(
        name,
        async (connection, chat, cancellationToken) => await connection.ReadJsonAsync(
            $"select * from {table} where {IsTheirs} order by {order}", Values(chat), cancellationToken) is { Count: > 0 } rows
            ? rows
            : null,
        (connection, chat, cancellationToken) => connection.ExecuteAsync(new CommandDefinition(
            $"delete from {table} where {IsTheirs}", Values(chat), cancellationToken: cancellationToken)));

    private static object Values(ChatKey chat) => new { Chat = StorableText.Key(chat.ToString()) };
}
