using Bot.Storage;
using Bot.Subscribers;
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

    /// <summary>How long it is known who asked a question that nothing answered.</summary>
    public static readonly TimeSpan KeepAskers = TimeSpan.FromDays(30);

    /// <summary>How long it is known who was given which facts.</summary>
    public static readonly TimeSpan KeepGiven = TimeSpan.FromDays(180);

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
        more |= await DropMessagesAsync(now - KeepMessages, cancellationToken);
        more |= await DropAsync("delete from button_presses where (chat, token) in (select chat, token from button_presses where pressed_at < @Before limit @Most)", now - KeepUpdates, cancellationToken);
        more |= await DropAsync("delete from buttons where token in (select token from buttons where issued_at < @Before limit @Most)", now - KeepButtons, cancellationToken);
        more |= await DropAsync("delete from open_question_chats where (question_id, chat) in (select question_id, chat from open_question_chats where asked_at < @Before and due_at is null limit @Most)", now - KeepAskers, cancellationToken);
        more |= await DropAsync("delete from facts_given where (fact_id, chat) in (select fact_id, chat from facts_given where given_at < @Before limit @Most)", now - KeepGiven, cancellationToken);
        return more;
    }

    /// <summary>A fact whose message is not known any more counts as given, so those of messages that never came go first.</summary>
    private Task<bool> DropMessagesAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        database.WriteAsync(async connection =>
        {
            var values = new { Before = before.ToUnixTimeMilliseconds(), Most };
            await connection.ExecuteAsync(new CommandDefinition($"""
                delete from facts_given where outbox_row in (
                    select o.row_id from outbox o where o.ended_at < @Before and (o.campaign is null or o.priority = 4) and {GivenFactStore.HasFailed}
                    order by o.ended_at, o.row_id limit @Most)
                """, values, cancellationToken: cancellationToken));
            return await connection.ExecuteAsync(new CommandDefinition("""
                delete from outbox where row_id in (
                    select row_id from outbox where ended_at < @Before and (campaign is null or priority = 4)
                    order by ended_at, row_id limit @Most)
                """, values, cancellationToken: cancellationToken)) >= Most;
        }, cancellationToken);

    private async Task<bool> DropAsync(string sql, DateTimeOffset before, CancellationToken cancellationToken) =>
        await database.WriteAsync(connection => connection.ExecuteAsync(new CommandDefinition(
            sql, new { Before = before.ToUnixTimeMilliseconds(), Most }, cancellationToken: cancellationToken)),
            cancellationToken) >= Most;
}
