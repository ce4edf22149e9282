using Bot.Storage;
using Dapper;

namespace Bot.Inbox;

/// <summary>Drops what need not be kept of messages in and out.</summary>
internal sealed class HousekeepingStore(Database database)
{
    /// <summary>Telegram delivers nothing again after a day; keys are kept twice as long.</summary>
    public static readonly TimeSpan KeepUpdates = TimeSpan.FromDays(2);

    /// <summary>How long a message can be replied to with its subject known, and a failed one be looked at.</summary>
    public static readonly TimeSpan KeepMessages = TimeSpan.FromDays(30);

    /// <summary>How long a button works after it was last sent.</summary>
    public static readonly TimeSpan KeepButtons = TimeSpan.FromDays(400);

    // A transaction at a time must not hold up readers.
    private const int Most = 2_000;

    /// <summary>Drops a part of what is too old.</summary>
    /// <returns>Whether there may be more.</returns>
    public async Task<bool> SweepAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var more = false;
        more |= await DropAsync("delete from inbox where row_id in (select row_id from inbox where ended_at < @Before and state = 1 limit @Most)", now - KeepUpdates, cancellationToken);
        more |= await DropAsync("delete from inbox where row_id in (select row_id from inbox where ended_at < @Before limit @Most)", now - KeepMessages, cancellationToken);
        more |= await DropAsync("delete from outbox where row_id in (select row_id from outbox where ended_at < @Before and priority = 0 limit @Most)", now - KeepUpdates, cancellationToken);
        more |= await DropAsync("delete from outbox where row_id in (select row_id from outbox where ended_at < @Before and (campaign is null or priority = 4) limit @Most)", now - KeepMessages, cancellationToken);
        more |= await DropAsync("delete from button_presses where (chat, token) in (select chat, token from button_presses where pressed_at < @Before limit @Most)", now - KeepUpdates, cancellationToken);
        more |= await DropAsync("delete from buttons where token in (select token from buttons where issued_at < @Before limit @Most)", now - KeepButtons, cancellationToken);
        return more;
    }

    private async Task<bool> DropAsync(string sql, DateTimeOffset before, CancellationToken cancellationToken) =>
        await database.WriteAsync(connection => connection.ExecuteAsync(new CommandDefinition(
            sql, new { Before = before.ToUnixTimeMilliseconds(), Most }, cancellationToken: cancellationToken)),
            cancellationToken) >= Most;
}
