using System.Data.Common;
using Bot.Gateway;
using Bot.Storage;
using Dapper;

namespace Bot.Outbox;

/// <summary>The outbox as the one process sees it that sends. What a former holder of the right still tries is refused.</summary>
internal sealed class DispatchStore(Database database, IEnumerable<ChatNewsListener> listeners, TimeProvider clock)
{
    private const string Columns = "o.row_id, o.priority, o.chat, o.unknowns, o.content_id, o.body, o.send_by, o.thread";

    /// <summary>
    /// Messages that are due, oldest first: of each chat only the first that has not ended, so that a chat's messages go
    /// out in their order. Those being sent are left out, and so are those behind them.
    /// </summary>
    public Task<IReadOnlyList<OutboxRow>> LoadAsync(OutboxPriority priority, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ReadKeptAsync($"""
            select {Columns} from outbox o
            where o.state = 0 and o.priority = @Priority and o.due_at <= @Now and not exists (
                select 1 from outbox earlier
                where earlier.ended_at is null and earlier.chat = o.chat and earlier.priority = o.priority
                    and earlier.row_id < o.row_id and earlier.state <> 8)
            order by o.due_at, o.row_id limit @Limit
            """,
            new Dictionary<string, object>
            {
                ["Priority"] = (long)priority,
                ["Now"] = clock.GetUtcNow().ToUnixTimeMilliseconds(),
                ["Limit"] = limit,
            },
            Read, cancellationToken), cancellationToken);

    /// <summary>What was being sent when the last holder of the right ended: nobody knows what became of it.</summary>
    public Task<IReadOnlyList<OutboxRow>> LeftSendingAsync(long fence, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ReadAllAsync(
            $"select {Columns} from outbox o where o.state = 1 and o.fence < @Fence order by o.row_id",
            new { Fence = fence }, Read, cancellationToken), cancellationToken);

    /// <summary>A content that many messages share.</summary>
    public Task<string> ContentAsync(Guid id, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.QuerySingleAsync<string>(new CommandDefinition(
            "select body from outbox_contents where id = @Id", new { Id = id }, cancellationToken: cancellationToken)),
            cancellationToken);

    /// <summary>
    /// Remembers what became of some messages, and marks others as being sent. Committed before those are.
    /// </summary>
    /// <param name="fence">The caller's right to send.</param>
    /// <param name="outcomes">In the order in which they happened.</param>
    /// <param name="toSend">Messages that are about to be sent.</param>
    /// <param name="cancellationToken">Gives up; nothing is stored then.</param>
    /// <returns>The rows of those that may be sent: not those cancelled meanwhile, none once the right is lost.</returns>
    public Task<IReadOnlySet<long>> RecordAsync(
        long fence, IReadOnlyList<Outcome> outcomes, IReadOnlyList<OutboxRow> toSend, CancellationToken cancellationToken) =>
        database.WriteAsync<IReadOnlySet<long>>(async connection =>
        {
            await EndAsync(connection, outcomes, cancellationToken);
            foreach (var outcome in outcomes)
                await RecordAsync(connection, outcome, cancellationToken);
            if (outcomes.Count > 0)
                await ChatTraceStore.SweepAsync(connection, cancellationToken);
            return await MarkAsync(connection, fence, toSend, cancellationToken);
        }, cancellationToken);

    private static async Task<IReadOnlySet<long>> MarkAsync(
        DbConnection connection, long fence, IReadOnlyList<OutboxRow> toSend, CancellationToken cancellationToken)
    {
        await using var marks = new RowWriter(connection, $"""
            update outbox set state = 1, fence = @Fence, attempts = attempts + 1
            where row_id = @Id and state = 0 and {LeaseStore.HoldsSend}
                and not exists (select 1 from outbox_stops stop where stop.campaign = outbox.campaign)
            """, "Fence", "Id");
        foreach (var row in toSend)
            await marks.AddAsync(cancellationToken, fence, row.Id);
        await marks.FlushAsync(cancellationToken);
        return toSend.Where((_, index) => marks.Changed[index] > 0).Select(row => row.Id).ToHashSet();
    }

    private async Task EndAsync(DbConnection connection, IReadOnlyList<Outcome> outcomes, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        await using var ends = new RowWriter(connection, """
            update outbox set state = @State, message_id = @MessageId, error = @Error, body = null, ended_at = @Now
            where row_id = @Id and ended_at is null
            """, "State", "MessageId", "Error", "Now", "Id");
        foreach (var ended in outcomes.OfType<Outcome.Ended>())
        {
            await ends.AddAsync(
                cancellationToken, (long)ended.State, ended.MessageId, StorableText.OrNull(ended.Error), now, ended.Row.Id);
        }
        await ends.FlushAsync(cancellationToken);
    }

    private async Task RecordAsync(DbConnection connection, Outcome outcome, CancellationToken cancellationToken)
    {
        switch (outcome)
        {
            case Outcome.Again again:
                await connection.ExecuteAsync(new CommandDefinition("""
                    update outbox set state = 0, due_at = @DueAt, unknowns = unknowns + @Unknown, error = @Error,
                        body = coalesce(@Body, body)
                    where row_id = @Id and ended_at is null
                    """,
                    new
                    {
                        DueAt = again.DueAt.ToUnixTimeMilliseconds(),
                        Unknown = again.IsUnknown ? 1L : 0L,
                        Error = StorableText.Of(again.Error),
                        Body = StorableText.OrNull(again.Body),
                        again.Row.Id,
                    }, cancellationToken: cancellationToken));
                break;
            case Outcome.ChatGone gone:
                await DropAsync(connection, gone, cancellationToken);
                await TellAsync(connection, new ChatNews.Gone(gone.Row.Chat, gone.Reason), cancellationToken);
                break;
            case Outcome.ChatMoved moved:
                await FollowAsync(connection, moved, cancellationToken);
                await TellAsync(connection, new ChatNews.Moved(moved.Row.Chat, moved.To), cancellationToken);
                break;
        }
    }

    private Task<int> DropAsync(DbConnection connection, Outcome.ChatGone gone, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition("""
            update outbox set state = 3, body = null, error = @Reason, ended_at = @Now
            where ended_at is null and chat = @Chat and (state = 0 or row_id = @Id)
            """,
            new
            {
                Reason = StorableText.Of(gone.Reason),
                Now = clock.GetUtcNow().ToUnixTimeMilliseconds(),
                Chat = gone.Row.Chat.ToString(),
                gone.Row.Id,
            }, cancellationToken: cancellationToken));

    /// <summary>What goes to many and has already gone to the new id does not go there again.</summary>
    private async Task FollowAsync(DbConnection connection, Outcome.ChatMoved moved, CancellationToken cancellationToken)
    {
        var values = new
        {
            From = moved.Row.Chat.ToString(),
            To = moved.To.ToString(),
            moved.Row.Id,
            Now = clock.GetUtcNow().ToUnixTimeMilliseconds(),
        };
        await connection.ExecuteAsync(new CommandDefinition("""
            update outbox set state = 7, body = null, ended_at = @Now
            where ended_at is null and chat = @From and campaign is not null and exists (
                select 1 from outbox other where other.campaign = outbox.campaign and other.chat = @To)
            """, values, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition("""
            update outbox set chat = @To, state = 0
            where ended_at is null and chat = @From and (state = 0 or row_id = @Id)
            """, values, cancellationToken: cancellationToken));
    }

    private async Task TellAsync(DbConnection connection, ChatNews news, CancellationToken cancellationToken)
    {
        foreach (var listener in listeners)
            await listener.Hear(connection, news, cancellationToken);
    }

    private static OutboxRow Read(DbDataReader row) =>
        new(row.GetInt64(0), (OutboxPriority)row.GetInt64(1), ChatKey.Parse(row.GetString(2)))
        {
            Unknowns = row.GetInt64(3),
            ContentId = row.IdOrNull(4),
            Body = row.TextOrNull(5),
            SendBy = row.TimeOrNull(6),
            Thread = (int?)row.NumberOrNull(7),
        };
}
