using System.Data.Common;
using Dapper;

namespace Bot.Storage;

/// <summary>
/// Tells whether articles and facts are as they were: each transaction that changes them leaves a new revision behind, so
/// what was read under a revision holds as long as the store still has it, whoever writes. No revision ever comes back, but
/// for a restored copy's own.
/// </summary>
internal static class StoreRevision
{
    private const string Key = "revision";

    private static readonly Dictionary<string, object> Which = new() { ["Key"] = Key };

    /// <summary>The revision now; empty before the first change.</summary>
    public static async Task<string> ReadAsync(DbConnection connection, CancellationToken cancellationToken) =>
        await connection.ReadKeptAsync(
            "select value from remembered where key = @Key", Which, row => row.GetString(0), cancellationToken) is [var revision, ..]
            ? revision
            : "";

    /// <summary>Makes a new revision, inside the transaction that changes articles or facts.</summary>
    public static Task ChangeAsync(DbConnection connection, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition("""
            insert into remembered (key, value) values (@Key, @Value)
            on conflict (key) do update set value = excluded.value
            """, new { Key, Value = Guid.NewGuid().ToString("N") }, cancellationToken: cancellationToken));
}
