using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Gateway;
using Bot.Storage;
using Dapper;

namespace Bot.Web;

/// <summary>The page's conversations, so that a reload or another replica shows them again.</summary>
internal sealed class WebTurnStore(Database database)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>One turn, or null when the chat has none with this id.</summary>
    public Task<WebTurn?> FindAsync(ChatKey chat, string id, CancellationToken cancellationToken) =>
        database.ReadAsync(async connection =>
        {
            var row = await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition("""
                select turn, question, asked_at as AskedAt, replies from web_turns where chat = @Chat and turn = @Id
                """, new { Chat = chat.ToString(), Id = id }, cancellationToken: cancellationToken));
            return row is null ? null : Read(row);
        }, cancellationToken);

    /// <summary>The latest turns of a chat, oldest first.</summary>
    public Task<IReadOnlyList<WebTurn>> LatestAsync(ChatKey chat, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<WebTurn>>(async connection =>
        {
            var rows = await connection.QueryAsync<Row>(new CommandDefinition("""
                select turn, question, asked_at as AskedAt, replies from web_turns
                where chat = @Chat order by asked_at desc limit @Limit
                """, new { Chat = chat.ToString(), Limit = limit }, cancellationToken: cancellationToken));
            return [.. rows.Select(Read).Reverse()];
        }, cancellationToken);

    /// <summary>Adds a turn, and drops all turns of any chat from before <paramref name="keepFrom"/>.</summary>
    public Task AddAsync(ChatKey chat, WebTurn turn, DateTimeOffset keepFrom, CancellationToken cancellationToken) =>
        database.WriteAsync(async connection =>
        {
            await connection.ExecuteAsync(new CommandDefinition(
                "delete from web_turns where asked_at < @KeepFrom",
                new { KeepFrom = keepFrom.ToUnixTimeMilliseconds() }, cancellationToken: cancellationToken));
            return await connection.ExecuteAsync(new CommandDefinition("""
                insert into web_turns (chat, turn, asked_at, question, replies) values (@Chat, @Id, @AskedAt, @Question, @Replies)
                on conflict (chat, turn) do nothing
                """, new
            {
                Chat = chat.ToString(),
                turn.Id,
                AskedAt = turn.AskedAt.ToUnixTimeMilliseconds(),
                turn.Question,
                Replies = JsonSerializer.Serialize(turn.Replies, Json),
            }, cancellationToken: cancellationToken));
        }, cancellationToken);

    /// <summary>How many turns are kept, over all chats.</summary>
    public Task<long> CountAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ExecuteScalarAsync<long>(new CommandDefinition(
            "select count(*) from web_turns", cancellationToken: cancellationToken)), cancellationToken);

    /// <summary>Drops all turns of a chat.</summary>
    public Task ForgetAsync(ChatKey chat, CancellationToken cancellationToken) =>
        database.WriteAsync(connection => connection.ExecuteAsync(new CommandDefinition(
            "delete from web_turns where chat = @Chat", new { Chat = chat.ToString() }, cancellationToken: cancellationToken)),
            cancellationToken);

    private static WebTurn Read(Row row) => new(
        row.Turn,
        row.Question,
        DateTimeOffset.FromUnixTimeMilliseconds(row.AskedAt),
        JsonSerializer.Deserialize<IReadOnlyList<WebReply>>(row.Replies, Json) ?? []);

    private sealed record Row(string Turn, string Question, long AskedAt, string Replies);
}
