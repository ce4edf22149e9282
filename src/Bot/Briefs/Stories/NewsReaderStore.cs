using System.Data.Common;
using Bot.Conversations;
using Bot.Gateway;
using Bot.Storage;
using Bot.Subscribers;

namespace Bot.Briefs.Stories;

/// <summary>The chats that news may go to: on Telegram, where the bot may post, until they say /stop.</summary>
internal sealed class NewsReaderStore(Database database)
{
    /// <summary>Those of the chats that news may go to.</summary>
    public Task<IReadOnlyDictionary<ChatKey, NewsReader>> FindAsync(
        IReadOnlyCollection<ChatKey> chats, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyDictionary<ChatKey, NewsReader>>(async connection => (await connection.ReadAllAsync($"""
            select chat, language, time_zone, news_thread, news_pace, quiet_from, quiet_until from subscribers
            where chat {database.Dialect.In("Chats")} and wants_news = 1 and standing <> 'gone' and kind <> 'thread'
                and (kind <> 'channel' or standing = 'administrator')
            """,
            new { Chats = chats.Where(chat => chat.IsTelegram).Select(chat => StorableText.Key(chat.ToString())).ToArray() },
            Read, cancellationToken)).ToDictionary(reader => reader.Chat), cancellationToken);

    /// <summary>The time zones of the chats, also of those that news may not go to; those without one are left out.</summary>
    public Task<IReadOnlyDictionary<ChatKey, string>> ZonesAsync(
        IReadOnlyCollection<ChatKey> chats, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyDictionary<ChatKey, string>>(async connection => (await connection.ReadAllAsync(
            $"select chat, time_zone from subscribers where chat {database.Dialect.In("Chats")} and time_zone is not null",
            new { Chats = chats.Select(chat => StorableText.Key(chat.ToString())).ToArray() },
            row => (Chat: ChatKey.Parse(row.GetString(0)), Zone: row.GetString(1)), cancellationToken))
            .ToDictionary(row => row.Chat, row => row.Zone), cancellationToken);

    private static NewsReader Read(DbDataReader row)
    {
        var zone = row.TextOrNull(2);
        return new NewsReader(ChatKey.Parse(row.GetString(0)), Wording.Of(row.TextOrNull(1)), zone, (int?)row.NumberOrNull(3))
        {
            Pace = (NewsPace)row.GetInt64(4),
            Quiet = row.NumberOrNull(5) is { } from && row.NumberOrNull(6) is { } until
                ? new QuietHours(PreferenceStore.Time(from), PreferenceStore.Time(until), zone ?? ReaderZone.Default)
                : null,
        };
    }
}
