using System.Data.Common;
using Bot.Storage;
using Dapper;

namespace Bot.Alerts.Api;

/// <summary>The keys of programs that work on alerts. Nothing is remembered between two calls, so that a revoked key is refused at once.</summary>
internal sealed class ApiKeyStore(Database database, TimeProvider clock)
{
    private static readonly TimeSpan UseInterval = TimeSpan.FromMinutes(1);

    private const string Columns = "id, name, role, created_at, last_used_at, revoked_at";

    /// <summary>Makes a key.</summary>
    /// <returns>The key, and the secret, which cannot be had again.</returns>
    public async Task<(ApiKey Key, ApiKeySecret Secret)> CreateAsync(
        string name, ApiKeyRole role, CancellationToken cancellationToken)
    {
        var secret = ApiKeySecret.Create();
        var key = new ApiKey(secret.Id, StorableText.Of(name), role, clock.GetUtcNow());
        await database.WriteAsync(connection => connection.ExecuteAsync(new CommandDefinition("""
            insert into alert_api_keys (id, name, role, hash, created_at) values (@Id, @Name, @Role, @Hash, @CreatedAt)
            """,
            new
            {
                key.Id,
                key.Name,
                Role = role.ToString(),
                Hash = secret.Hash(),
                CreatedAt = key.CreatedAt.ToUnixTimeMilliseconds(),
            }, cancellationToken: cancellationToken)), cancellationToken);
        return (key, secret);
    }

    /// <summary>All keys, the oldest first, revoked ones among them.</summary>
    public Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ReadAllAsync(
            $"select {Columns} from alert_api_keys order by created_at, id", null, Read, cancellationToken), cancellationToken);

    /// <summary>The key that a secret opens, also a revoked one; null when there is none.</summary>
    public async Task<ApiKey?> FindAsync(ApiKeySecret secret, CancellationToken cancellationToken)
    {
        var found = await database.ReadAsync(connection => connection.ReadAllAsync(
            $"select {Columns}, hash from alert_api_keys where id = @Id", new { secret.Id },
            row => (Key: Read(row), Hash: row.GetString(6)), cancellationToken), cancellationToken);
        return found is [var one] && secret.Matches(one.Hash) ? one.Key : null;
    }

    /// <summary>Notes that a key is being used, at most once a minute.</summary>
    public async Task UseAsync(ApiKey key, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (now - key.LastUsedAt < UseInterval)
            return;
        await database.WriteAsync(connection => connection.ExecuteAsync(new CommandDefinition(
            "update alert_api_keys set last_used_at = @Now where id = @Id",
            new { key.Id, Now = now.ToUnixTimeMilliseconds() }, cancellationToken: cancellationToken)), cancellationToken);
    }

    /// <summary>Takes a key no more from now on.</summary>
    /// <returns>The key as it is then; null when there is none of that id. One that was revoked before keeps its time.</returns>
    public Task<ApiKey?> RevokeAsync(string id, CancellationToken cancellationToken) =>
        database.WriteAsync(async connection =>
        {
            await connection.ExecuteAsync(new CommandDefinition(
                "update alert_api_keys set revoked_at = @Now where id = @Id and revoked_at is null",
                new { Id = id, Now = clock.GetUtcNow().ToUnixTimeMilliseconds() }, cancellationToken: cancellationToken));
            return await connection.ReadAllAsync(
                $"select {Columns} from alert_api_keys where id = @Id", new { Id = id }, Read, cancellationToken) is [var key] ? key : null;
        }, cancellationToken);

    private static ApiKey Read(DbDataReader row) =>
        new(row.GetString(0), row.GetString(1), Enum.Parse<ApiKeyRole>(row.GetString(2)), row.Time(3))
        {
            LastUsedAt = row.TimeOrNull(4),
            RevokedAt = row.TimeOrNull(5),
        };
}
