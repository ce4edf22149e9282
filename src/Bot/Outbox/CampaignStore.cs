using System.Data.Common;
using Bot.Gateway;
using Bot.Storage;
using Dapper;
using Microsoft.Extensions.Options;

namespace Bot.Outbox;

/// <summary>
/// What goes to many at a time: each chat gets a campaign's message once, and its rows are kept as the record of who got
/// what. Members with a connection run inside the caller's transaction.
/// </summary>
internal sealed class CampaignStore(
    Database database, ButtonStore buttons, NewsPlaces places, IOptions<DeliveryOptions> options, TimeProvider clock)
{
    // The engines must find waiting rows by their lane and not through all of the campaign, hence the sums.
    private const string IsOurs = "case when campaign = @Campaign then 1 else 0 end";

    /// <summary>Stores what all messages of a campaign say.</summary>
    /// <param name="connection">The transaction's.</param>
    /// <param name="id">Names it.</param>
    /// <param name="message">What it says; its chat does not matter. At most one message long.</param>
    /// <param name="about">The conversation that a reply to it leads back to, as JSON; null: none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task AddContentAsync(
        DbConnection connection, Guid id, OutgoingMessage message, string? about, CancellationToken cancellationToken)
    {
        await buttons.AddAsync(connection, message.Buttons.Select(button => button.Says), cancellationToken);
        var body = OutboxParts.Of(message)[0] with { IsPaid = options.Value.PaidBroadcast };
        await connection.ExecuteAsync(new CommandDefinition("""
            insert into outbox_contents (id, body, about, created_at) values (@Id, @Body, @About, @Now)
            """,
            new { Id = id, Body = StorableText.Of(body.Write()), About = StorableText.OrNull(about), Now = clock.GetUtcNow().ToUnixTimeMilliseconds() },
            cancellationToken: cancellationToken));
    }

    /// <summary>Adds a message with this content for each chat that the campaign has none for yet.</summary>
    public async Task AddAsync(
        DbConnection connection, CampaignContent content, IReadOnlyList<ChatKey> chats, CancellationToken cancellationToken)
    {
        await using var rows = new RowWriter(connection, """
            insert into outbox (
                priority, chat, state, due_at, send_by, attempts, unknowns, campaign, content_id, created_at, thread)
            values (@Priority, @Chat, 0, @Now, @SendBy, 0, 0, @Campaign, @ContentId, @Now, @Thread)
            on conflict do nothing
            """, "Priority", "Chat", "Now", "SendBy", "Campaign", "ContentId", "Thread");
        var threads = await ThreadsAsync(connection, chats, cancellationToken);
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        foreach (var chat in chats)
        {
            await rows.AddAsync(
                cancellationToken, (long)content.Priority, chat.ToString(), now, content.SendBy?.ToUnixTimeMilliseconds(),
                content.Campaign, content.ContentId, Thread(threads, chat));
        }
        await rows.FlushAsync(cancellationToken);
    }

    /// <summary>Adds messages that say something else to each chat, for chats that the campaign has none for yet.</summary>
    public async Task AddOwnAsync(
        DbConnection connection, Guid campaign, IReadOnlyList<OutboxEntry> entries, CancellationToken cancellationToken)
    {
        await buttons.AddAsync(connection, entries.SelectMany(entry => entry.Message.Buttons).Select(button => button.Says), cancellationToken);
        await using var rows = new RowWriter(connection, """
            insert into outbox (
                priority, chat, state, due_at, send_by, attempts, unknowns, campaign, body, about, created_at, thread)
            values (@Priority, @Chat, 0, @Now, @SendBy, 0, 0, @Campaign, @Body, @About, @Now, @Thread)
            on conflict do nothing
            """, "Priority", "Chat", "Now", "SendBy", "Campaign", "Body", "About", "Thread");
        var threads = await ThreadsAsync(connection, [.. entries.Select(entry => entry.Message.Chat)], cancellationToken);
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        foreach (var entry in entries)
        {
            await rows.AddAsync(
                cancellationToken, (long)entry.Priority, entry.Message.Chat.ToString(), now,
                entry.SendBy?.ToUnixTimeMilliseconds(), campaign,
                StorableText.Of(OutboxParts.Of(entry.Message)[0].Write()), StorableText.OrNull(entry.About),
                entry.Message.RepliesTo is null ? Thread(threads, entry.Message.Chat) : null);
        }
        await rows.FlushAsync(cancellationToken);
    }

    /// <summary>Only groups have topics, so nothing is looked up for a page of people.</summary>
    private Task<IReadOnlyDictionary<ChatKey, int>> ThreadsAsync(
        DbConnection connection, IReadOnlyList<ChatKey> chats, CancellationToken cancellationToken) =>
        chats.Where(chat => chat.IsTelegramGroup).Distinct().ToList() is { Count: > 0 } groups
            ? places.Find(connection, groups, cancellationToken)
            : Task.FromResult<IReadOnlyDictionary<ChatKey, int>>(new Dictionary<ChatKey, int>());

    private static long? Thread(IReadOnlyDictionary<ChatKey, int> threads, ChatKey chat) =>
        threads.TryGetValue(chat, out var thread) ? thread : null;

    /// <summary>
    /// Holds back what waits, until <see cref="ResumeAsync"/>; also what comes back later because it could not be sent.
    /// </summary>
    public static async Task PauseAsync(DbConnection connection, Guid campaign, CancellationToken cancellationToken)
    {
        await StopAsync(connection, campaign, cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            $"update outbox set state = 8 where state = 0 and priority in (2, 3) and {IsOurs} = 1",
            new { Campaign = campaign }, cancellationToken: cancellationToken));
    }

    /// <summary>Lets go what was held back.</summary>
    public static async Task ResumeAsync(DbConnection connection, Guid campaign, CancellationToken cancellationToken)
    {
        var values = new { Campaign = campaign };
        await connection.ExecuteAsync(new CommandDefinition(
            "delete from outbox_stops where campaign = @Campaign", values, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition(
            "update outbox set state = 0 where state = 8 and campaign = @Campaign", values, cancellationToken: cancellationToken));
    }

    /// <summary>
    /// Takes back what waits, for good. What is being sent goes on, but when it comes back it is not sent again; call this
    /// once more to take that back, too.
    /// </summary>
    public static async Task CancelAsync(
        DbConnection connection, Guid campaign, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await StopAsync(connection, campaign, cancellationToken);
        await EndAsync(connection, campaign, OutboxState.Cancelled, now, cancellationToken);
    }

    /// <summary>Ends as too late what waits or is held back.</summary>
    public static Task ExpireAsync(DbConnection connection, Guid campaign, DateTimeOffset now, CancellationToken cancellationToken) =>
        EndAsync(connection, campaign, OutboxState.Expired, now, cancellationToken);

    /// <summary>How many of its messages wait, are held back or are being sent. Costs as much as there are, whatever was sent.</summary>
    public Task<long> CountUnendedAsync(Guid campaign, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ExecuteScalarAsync<long>(new CommandDefinition($"""
            select (select coalesce(sum({IsOurs}), 0) from outbox where state = 0 and priority in (2, 3))
                + (select coalesce(sum({IsOurs}), 0) from outbox where state = 1)
                + (select count(*) from outbox where state = 8 and campaign = @Campaign)
            """, new { Campaign = campaign }, cancellationToken: cancellationToken)), cancellationToken);

    /// <summary>How many messages of a kind wait, of all campaigns and none.</summary>
    public Task<long> CountWaitingAsync(OutboxPriority priority, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ExecuteScalarAsync<long>(new CommandDefinition(
            "select count(*) from outbox where state = 0 and priority = @Priority",
            new { Priority = (long)priority }, cancellationToken: cancellationToken)), cancellationToken);

    /// <summary>How many of its messages ended in which way within a time.</summary>
    /// <param name="campaign">Which campaign.</param>
    /// <param name="from">From this moment on, inclusive; null: from the first.</param>
    /// <param name="until">Up to this moment, exclusive; null: to the last.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<CampaignTally> CountEndedAsync(
        Guid campaign, DateTimeOffset? from, DateTimeOffset? until, CancellationToken cancellationToken) =>
        database.ReadAsync(async connection => new CampaignTally(
            (await connection.ReadAllAsync("""
                select state, count(*) from outbox
                where campaign = @Campaign and ended_at is not null and ended_at >= @From and ended_at < @Until
                group by state
                """,
                new
                {
                    Campaign = campaign,
                    From = from?.ToUnixTimeMilliseconds() ?? 0,
                    Until = until?.ToUnixTimeMilliseconds() ?? long.MaxValue,
                },
                row => ((OutboxState)row.GetInt64(0), row.GetInt64(1)), cancellationToken))
            .ToDictionary(row => row.Item1, row => row.Item2)), cancellationToken);

    private static Task<int> StopAsync(DbConnection connection, Guid campaign, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(
            "insert into outbox_stops (campaign) values (@Campaign) on conflict do nothing",
            new { Campaign = campaign }, cancellationToken: cancellationToken));

    private static async Task EndAsync(
        DbConnection connection, Guid campaign, OutboxState state, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var values = new { Campaign = campaign, State = (long)state, Now = now.ToUnixTimeMilliseconds() };
        await connection.ExecuteAsync(new CommandDefinition(
            $"update outbox set state = @State, body = null, ended_at = @Now where state = 0 and priority in (2, 3) and {IsOurs} = 1",
            values, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition(
            "update outbox set state = @State, body = null, ended_at = @Now where state = 8 and campaign = @Campaign",
            values, cancellationToken: cancellationToken));
    }
}
