using System.Data.Common;
using Bot.Storage;
using Bot.Subscribers;
using Dapper;

namespace Bot.Conversations;

/// <summary>
/// Whoever first looks at readers and then writes for them must not write for one who was forgotten in between: it notes
/// how many were forgotten before it looks, and makes sure of the same number in its transaction.
/// </summary>
internal static class ForgottenReadersStore
{
    /// <summary>What to note before looking.</summary>
    public static Task<string> NoteAsync(Database database, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => ReadAsync(connection, cancellationToken), cancellationToken);

    /// <summary>Inside the transaction that writes, first of all; until it ends nobody is forgotten.</summary>
    /// <exception cref="TurnConflictException">Somebody was forgotten since; look again.</exception>
    public static async Task MustBeAsync(
        Database database, DbConnection connection, string noted, CancellationToken cancellationToken)
    {
        await database.WaitForOthersAsync(connection, ReaderData.ForgottenKey, cancellationToken);
        if (await ReadAsync(connection, cancellationToken) != noted)
            throw new TurnConflictException();
    }

    private static async Task<string> ReadAsync(DbConnection connection, CancellationToken cancellationToken) =>
        await connection.ExecuteScalarAsync<string?>(new CommandDefinition(
            "select value from remembered where key = @Key", new { Key = ReaderData.ForgottenKey },
            cancellationToken: cancellationToken)) ?? "";
}
