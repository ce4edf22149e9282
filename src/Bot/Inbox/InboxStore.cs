using System.Data.Common;
using System.Text.Json;
using Bot.Gateway;
using Bot.Storage;
using Dapper;

namespace Bot.Inbox;

/// <summary>What came in, kept until it has been acted on.</summary>
internal sealed class InboxStore(Database database, TimeProvider clock)
{
    /// <summary>Wakes the workers.</summary>
    public const string SignalName = "inbox";

    /// <summary>
    /// Stores updates in their order. One that was stored before does nothing, however long ago it was acted on.
    /// When it ends the updates may be confirmed.
    /// </summary>
    /// <param name="updates">At least one.</param>
    /// <param name="owner">The storing process.</param>
    /// <param name="most">How many chats, of which nothing waited before, it may claim at once.</param>
    /// <param name="cancellationToken">Gives up; nothing is stored then.</param>
    public Task<ReceivedUpdates> AddAsync(
        IReadOnlyList<IncomingUpdate> updates, Guid owner, int most, CancellationToken cancellationToken) =>
        database.WriteAsync(async connection =>
        {
            var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
            var added = new List<InboxMessage>();
            foreach (var update in updates)
            {
                if (await InsertAsync(connection, update, now, cancellationToken) is { } id)
                    added.Add(new InboxMessage(id, 0, update));
            }
            var claimed = await OpenLanesAsync(connection, added, owner, most, now, cancellationToken);
            return new ReceivedUpdates(added.Count, claimed, claimed.Sum(lane => lane.Messages.Count) < added.Count);
        }, cancellationToken);

    /// <summary>Takes chats with something waiting for one process, those that have waited longest first.</summary>
    /// <param name="owner">The process.</param>
    /// <param name="lanes">How many chats at most.</param>
    /// <param name="perLane">How many messages of each at most.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<IReadOnlyList<ClaimedLane>> ClaimAsync(Guid owner, int lanes, int perLane, CancellationToken cancellationToken) =>
        database.WriteAsync<IReadOnlyList<ClaimedLane>>(async connection =>
        {
            var claimed = await connection.ReadAllAsync($"""
                update inbox_lanes set claimed_by = @Owner where chat in (
                    select chat from inbox_lanes where claimed_by is null and due_at <= @Now
                    order by due_at limit @Lanes {database.Dialect.SkipLocked})
                returning chat, arrivals
                """,
                new { Owner = owner, Now = clock.GetUtcNow().ToUnixTimeMilliseconds(), Lanes = lanes },
                row => (Chat: row.GetString(0), Arrivals: row.GetInt64(1)), cancellationToken);
            var result = new List<ClaimedLane>();
            foreach (var lane in claimed)
            {
                var messages = await WaitingAsync(connection, lane.Chat, perLane, cancellationToken);
                if (messages.Count == 0)
                {
                    // Exactly as many waited as were taken before. Nobody would give it back, and the chat would stay silent.
                    await connection.ExecuteKeptAsync(
                        "delete from inbox_lanes where chat = @Chat", cancellationToken, ("Chat", lane.Chat));
                    continue;
                }
                result.Add(new ClaimedLane(ChatKey.Parse(lane.Chat), lane.Arrivals, messages, messages.Count < perLane));
            }
            return result;
        }, cancellationToken);

    /// <summary>Inside the transaction of what it led to: it has been acted on, and neither its content nor its chat are needed any more.</summary>
    /// <exception cref="InvalidOperationException">It had been acted on before; nothing may be stored a second time.</exception>
    public async Task EndAsync(DbConnection connection, InboxMessage message, CancellationToken cancellationToken) =>
        await EndAsync(connection, message, 1, null, cancellationToken);

    /// <summary>The same for one that keeps failing: it is kept with its error.</summary>
    public async Task SetAsideAsync(DbConnection connection, InboxMessage message, string error, CancellationToken cancellationToken) =>
        await EndAsync(connection, message, 2, error, cancellationToken);

    /// <summary>Counts a failure, and lets the chat wait.</summary>
    public Task FailAsync(Guid owner, InboxMessage message, string error, DateTimeOffset tryAgain, CancellationToken cancellationToken) =>
        database.WriteAsync(async connection =>
        {
            await connection.ExecuteAsync(new CommandDefinition(
                "update inbox set attempts = attempts + 1, error = @Error where row_id = @Id and state = 0",
                new { message.Id, Error = StorableText.Of(error) }, cancellationToken: cancellationToken));
            return await GiveBackAsync(connection, owner, message.Update.Chat, tryAgain, cancellationToken);
        }, cancellationToken);

    /// <summary>Gives a chat back, not to be taken before <paramref name="dueAt"/>.</summary>
    public Task GiveBackAsync(Guid owner, ChatKey chat, DateTimeOffset dueAt, CancellationToken cancellationToken) =>
        database.WriteAsync(connection => GiveBackAsync(connection, owner, chat, dueAt, cancellationToken), cancellationToken);

    /// <summary>
    /// Inside a transaction: gives a chat back after all its claimed messages have ended. When more has come in meanwhile
    /// it stands last among those that wait.
    /// </summary>
    /// <returns>Whether there is more.</returns>
    public async Task<bool> ReleaseAsync(DbConnection connection, Guid owner, ClaimedLane lane, CancellationToken cancellationToken)
    {
        if (lane.IsAll && await connection.ExecuteKeptAsync(
            "delete from inbox_lanes where chat = @Chat and claimed_by = @Owner and arrivals = @Arrivals", cancellationToken,
            ("Chat", lane.Chat.ToString()), ("Owner", owner), ("Arrivals", lane.Arrivals)) > 0)
            return false;
        await GiveBackAsync(connection, owner, lane.Chat, clock.GetUtcNow(), cancellationToken);
        return true;
    }

    private static Task<int> GiveBackAsync(
        DbConnection connection, Guid owner, ChatKey chat, DateTimeOffset dueAt, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(
            "update inbox_lanes set claimed_by = null, due_at = @DueAt where chat = @Chat and claimed_by = @Owner",
            new { Chat = chat.ToString(), Owner = owner, DueAt = dueAt.ToUnixTimeMilliseconds() },
            cancellationToken: cancellationToken));

    /// <summary>How much waits.</summary>
    public Task<long> CountWaitingAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ExecuteScalarAsync<long>(new CommandDefinition(
            "select count(*) from inbox where state = 0", cancellationToken: cancellationToken)), cancellationToken);

    private static async Task<long?> InsertAsync(
        DbConnection connection, IncomingUpdate update, long now, CancellationToken cancellationToken)
    {
        var ids = await connection.ReadKeptAsync("""
            insert into inbox (update_key, chat, state, attempts, body, received_at)
            values (@Key, @Chat, 0, 0, @Body, @Now) on conflict (update_key) do nothing
            returning row_id
            """,
            new Dictionary<string, object>
            {
                ["Key"] = update.Key,
                ["Chat"] = update.Chat.ToString(),
                ["Body"] = StorableText.Of(JsonSerializer.Serialize(update, JsonSerializerOptions.Web)),
                ["Now"] = now,
            }, row => row.GetInt64(0), cancellationToken);
        return ids.Count > 0 ? ids[0] : null;
    }

    // In one order, so that two deliveries at once do not wait for each other in a circle.
    private static async Task<IReadOnlyList<ClaimedLane>> OpenLanesAsync(
        DbConnection connection, IReadOnlyList<InboxMessage> added, Guid owner, int most, long now,
        CancellationToken cancellationToken)
    {
        var claimed = new List<ClaimedLane>();
        foreach (var chat in added.GroupBy(message => message.Update.Chat).OrderBy(chat => chat.Key.ToString(), StringComparer.Ordinal))
        {
            var (key, arrivals, mayClaim) = (chat.Key.ToString(), (long)chat.Count(), claimed.Count < most);
            var isNew = await connection.ExecuteKeptAsync("""
                insert into inbox_lanes (chat, claimed_by, due_at, arrivals) values (@Chat, @Owner, @Now, @Arrivals)
                on conflict (chat) do nothing
                """, cancellationToken,
                ("Chat", key), ("Owner", mayClaim ? owner : null), ("Now", now), ("Arrivals", arrivals)) > 0;
            if (!isNew)
                await JoinLaneAsync(connection, key, arrivals, now, cancellationToken);
            else if (mayClaim)
                claimed.Add(new ClaimedLane(chat.Key, arrivals, [.. chat], IsAll: true));
        }
        return claimed;
    }

    /// <summary>Whoever has the chat sees from its arrivals that there is more; had it just given the chat back, it is opened anew.</summary>
    private static Task<int> JoinLaneAsync(
        DbConnection connection, string chat, long arrivals, long now, CancellationToken cancellationToken) =>
        connection.ExecuteKeptAsync("""
            insert into inbox_lanes (chat, due_at, arrivals) values (@Chat, @Now, @Arrivals)
            on conflict (chat) do update set arrivals = inbox_lanes.arrivals + excluded.arrivals
            """, cancellationToken, ("Chat", chat), ("Now", now), ("Arrivals", arrivals));

    private static Task<IReadOnlyList<InboxMessage>> WaitingAsync(
        DbConnection connection, string chat, int limit, CancellationToken cancellationToken) =>
        connection.ReadKeptAsync(
            "select row_id, attempts, body from inbox where state = 0 and chat = @Chat order by row_id limit @Limit",
            new Dictionary<string, object> { ["Chat"] = chat, ["Limit"] = limit },
            row => new InboxMessage(
                row.GetInt64(0), row.GetInt64(1),
                JsonSerializer.Deserialize<IncomingUpdate>(row.GetString(2), JsonSerializerOptions.Web)!), cancellationToken);

    private async Task EndAsync(
        DbConnection connection, InboxMessage message, long state, string? error, CancellationToken cancellationToken)
    {
        var ended = await connection.ExecuteKeptAsync("""
            update inbox set state = @State, error = @Error, ended_at = @Now,
                chat = case when @State = 1 then '' else chat end, body = case when @State = 1 then null else body end
            where row_id = @Id and state = 0
            """, cancellationToken,
            ("State", state), ("Error", StorableText.OrNull(error)),
            ("Now", clock.GetUtcNow().ToUnixTimeMilliseconds()), ("Id", message.Id));
        if (ended == 0)
            throw new InvalidOperationException($"Update {message.Id} had been acted on before.");
    }
}
