using System.Data.Common;
using Bot.Conversations;
using Bot.Storage;
using Dapper;

namespace Bot.Alerts.Api;

/// <summary>Which drafts programs have asked for, so that a request that comes again makes no second alert.</summary>
internal sealed class DraftRequestStore(Database database, TimeProvider clock)
{
    /// <summary>For so long a request is remembered at least.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(48);

    /// <summary>What an earlier request made, or null when there was none.</summary>
    /// <param name="key">Whose request.</param>
    /// <param name="idempotencyKey">What the program calls it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The alert, and the hash of what was asked for.</returns>
    public Task<(long Number, string BodyHash)?> FindAsync(ApiKey key, string idempotencyKey, CancellationToken cancellationToken) =>
        database.ReadAsync<(long, string)?>(async connection => await connection.ReadAllAsync("""
            select number, body_hash from alert_api_requests where key_id = @KeyId and idempotency_key = @IdempotencyKey
            """, new { KeyId = key.Id, IdempotencyKey = idempotencyKey },
            row => (row.GetInt64(0), row.GetString(1)), cancellationToken) is [var found] ? found : null, cancellationToken);

    /// <summary>Inside the transaction that drafts the alert: remembers the request, and forgets those that are old.</summary>
    /// <exception cref="TurnConflictException">The same request is being carried out.</exception>
    public async Task AddAsync(
        DbConnection connection, ApiKey key, string idempotencyKey, string bodyHash, long number, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await connection.ExecuteAsync(new CommandDefinition(
            "delete from alert_api_requests where created_at < @KeepFrom",
            new { KeepFrom = (now - KeptFor).ToUnixTimeMilliseconds() }, cancellationToken: cancellationToken));
        var added = await connection.ExecuteAsync(new CommandDefinition("""
            insert into alert_api_requests (key_id, idempotency_key, body_hash, number, created_at)
            values (@KeyId, @IdempotencyKey, @BodyHash, @Number, @Now)
            on conflict do nothing
            """,
            new { KeyId = key.Id, IdempotencyKey = idempotencyKey, BodyHash = bodyHash, Number = number, Now = now.ToUnixTimeMilliseconds() },
            cancellationToken: cancellationToken));
        if (added == 0)
            throw new TurnConflictException();
    }
}
