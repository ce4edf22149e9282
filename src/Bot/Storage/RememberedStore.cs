using System.Data.Common;
using Dapper;

namespace Bot.Storage;

/// <summary>
/// Small things that the bot remembers about itself, each under a key ("prepared-facts/countries.jsonl").
/// </summary>
internal sealed class RememberedStore(Database database)
{
    /// <summary>What is remembered under keys that start with <paramref name="prefix"/>, by whole key.</summary>
    public Task<IReadOnlyDictionary<string, string>> StartingWithAsync(
        string prefix, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyDictionary<string, string>>(async connection =>
        {
            var rows = await connection.QueryAsync<(string Key, string Value)>(new CommandDefinition(
                "select key, value from remembered where substr(key, 1, @Length) = @Prefix",
                new { prefix.Length, Prefix = prefix }, cancellationToken: cancellationToken));
            return rows.ToDictionary(row => row.Key, row => row.Value, StringComparer.Ordinal);
        }, cancellationToken);

    /// <summary>What is remembered under a key, or null.</summary>
    public Task<string?> FindAsync(string key, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ExecuteScalarAsync<string?>(new CommandDefinition(
            "select value from remembered where key = @Key", new { Key = key }, cancellationToken: cancellationToken)),
            cancellationToken);

    /// <summary>Inside a transaction: counts one more under a key.</summary>
    public static Task CountAsync(DbConnection connection, string key, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition("""
            insert into remembered (key, value) values (@Key, '1')
            on conflict (key) do update set value = cast(cast(remembered.value as bigint) + 1 as text)
            """, new { Key = key }, cancellationToken: cancellationToken));

    /// <summary>Remembers a value under a key, in place of what stood there.</summary>
    public Task SetAsync(string key, string value, CancellationToken cancellationToken) =>
        database.WriteAsync(connection => connection.ExecuteAsync(new CommandDefinition("""
            insert into remembered (key, value) values (@Key, @Value)
            on conflict (key) do update set value = excluded.value
            """, new { Key = key, Value = value }, cancellationToken: cancellationToken)), cancellationToken);
}
