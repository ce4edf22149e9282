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

    /// <summary>Remembers a value under a key, in place of what stood there.</summary>
    public Task SetAsync(string key, string value, CancellationToken cancellationToken) =>
        database.WriteAsync(connection => connection.ExecuteAsync(new CommandDefinition("""
            insert into remembered (key, value) values (@Key, @Value)
            on conflict (key) do update set value = excluded.value
            """, new { Key = key, Value = value }, cancellationToken: cancellationToken)), cancellationToken);
}
