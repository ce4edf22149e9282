using System.Text.Json;
using Bot.Gateway;
using Bot.Storage;
using Briefing.Answers;
using Dapper;

namespace Bot.Subscribers;

/// <summary>The readers that the bot knows.</summary>
internal sealed class SubscriberStore(Database database, TimeProvider clock)
{
    /// <summary>The reader of a chat, or null when the chat was never saved.</summary>
    public Task<Subscriber?> FindAsync(ChatKey chat, CancellationToken cancellationToken) =>
        database.ReadAsync(async connection =>
        {
            var dialogue = await connection.ExecuteScalarAsync<string?>(new CommandDefinition(
                "select dialogue from subscribers where chat = @Chat",
                new { Chat = StorableText.Key(chat.ToString()) }, cancellationToken: cancellationToken));
            return dialogue is null
                ? null
                : new Subscriber(chat, JsonSerializer.Deserialize<Dialogue>(dialogue, JsonSerializerOptions.Web) ?? Dialogue.Empty);
        }, cancellationToken);

    /// <summary>Stores a reader, new or known, as last seen now.</summary>
    public Task SaveAsync(Subscriber subscriber, CancellationToken cancellationToken) =>
        database.WriteAsync(connection => connection.ExecuteAsync(new CommandDefinition("""
            insert into subscribers (chat, dialogue, first_seen, last_seen) values (@Chat, @Dialogue, @Now, @Now)
            on conflict (chat) do update set dialogue = excluded.dialogue, last_seen = excluded.last_seen
            """, new
        {
            Chat = StorableText.Key(subscriber.Chat.ToString()),
            Dialogue = JsonSerializer.Serialize(subscriber.Dialogue, JsonSerializerOptions.Web),
            Now = clock.GetUtcNow().ToUnixTimeMilliseconds(),
        }, cancellationToken: cancellationToken)), cancellationToken);
}
