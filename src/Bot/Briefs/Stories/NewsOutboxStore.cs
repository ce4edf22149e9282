using System.Data.Common;
using Bot.Gateway;
using Bot.Outbox;
using Bot.Storage;
using Bot.Subscribers;

namespace Bot.Briefs.Stories;

/// <summary>Puts news into the outbox together with what they give.</summary>
internal sealed class NewsOutboxStore(OutboxStore outbox, Database database, TimeProvider clock)
{
    /// <summary>Inside a transaction: adds one letter for each of some chats, and notes the facts as given with it.</summary>
    public async Task AddAsync(DbConnection connection, IReadOnlyList<NewsLetter> letters, CancellationToken cancellationToken)
    {
        if (letters.Count == 0)
            return;
        await outbox.AddAsync(
            connection,
            [.. letters.Select(letter => new OutboxEntry(OutboxPriority.Digest, letter.Message) { SendBy = letter.SendBy, About = letter.About })],
            cancellationToken);
        var rows = (await connection.ReadAllAsync($"""
            select chat, max(row_id) from outbox
            where ended_at is null and priority = 4 and chat {database.Dialect.In("Chats")} group by chat
            """,
            new { Chats = letters.Select(letter => letter.Message.Chat.ToString()).ToArray() },
            row => (Chat: ChatKey.Parse(row.GetString(0)), Row: row.GetInt64(1)), cancellationToken))
            .ToDictionary(row => row.Chat, row => row.Row);
        var now = clock.GetUtcNow();
        foreach (var letter in letters)
        {
            await GivenFactStore.AddAsync(
                connection, letter.Message.Chat, letter.Message.Thread, [.. letter.Lines.Select(fact => fact.Id)],
                rows[letter.Message.Chat], now, cancellationToken);
        }
    }

    /// <summary>After the commit of <see cref="AddAsync"/>.</summary>
    public void Remember(IReadOnlyList<NewsLetter> letters) =>
        outbox.Remember([.. letters.Select(letter => new OutboxEntry(OutboxPriority.Digest, letter.Message))]);
}
