using System.Data.Common;
using Bot.Gateway;
using Bot.Storage;
using Dapper;

namespace Bot.Subscribers;

/// <summary>What readers want to hear. Kept apart from the conversation, which is stored with every message.</summary>
internal sealed class PreferenceStore(Database database)
{
    /// <summary>Wakes who brings digests, when somebody's times have changed.</summary>
    public const string SignalName = "news";

    /// <summary>A reader's; the defaults for a chat that was never saved.</summary>
    public Task<ReaderPreferences> FindAsync(ChatKey chat, CancellationToken cancellationToken) =>
        database.ReadAsync(async connection =>
        {
            var values = new { Chat = StorableText.Key(chat.ToString()) };
            var rows = await connection.ReadAllAsync("""
                select alert_severity, alerts_per_day, quiet_from, quiet_until, time_zone, major_overrides, news_pace, news_thread
                from subscribers where chat = @Chat
                """, values, Read, cancellationToken);
            var digests = await connection.ReadAllAsync(
                "select minute, weekdays from digest_times where chat = @Chat order by minute", values,
                row => new DigestTime(Time(row.GetInt64(0)), (Weekdays)row.GetInt64(1)), cancellationToken);
            return (rows.Count > 0 ? rows[0] : ReaderPreferences.Default) with { Digests = digests };
        }, cancellationToken);

    /// <summary>On a connection: the topic that news go to, of each of the groups that has named one.</summary>
    public async Task<IReadOnlyDictionary<ChatKey, int>> NewsThreadsAsync(
        DbConnection connection, IReadOnlyList<ChatKey> chats, CancellationToken cancellationToken) =>
        (await connection.ReadAllAsync($"""
            select chat, news_thread from subscribers
            where chat {database.Dialect.In("Chats")} and news_thread is not null and kind = 'group'
            """,
            new { Chats = chats.Select(chat => chat.ToString()).ToArray() },
            row => (Chat: ChatKey.Parse(row.GetString(0)), Thread: (int)row.GetInt64(1)), cancellationToken))
            .ToDictionary(row => row.Chat, row => row.Thread);

    /// <summary>Inside a transaction: stores the wishes of a reader who is stored already.</summary>
    /// <param name="connection">The transaction's.</param>
    /// <param name="chat">The reader.</param>
    /// <param name="wanted">All of them.</param>
    /// <param name="now">Digests come after this moment.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task SaveAsync(
        DbConnection connection, ChatKey chat, ReaderPreferences wanted, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var key = StorableText.Key(chat.ToString());
        await connection.ExecuteAsync(new CommandDefinition("""
            update subscribers set alert_severity = @Severity, alerts_per_day = @PerDay, quiet_from = @From,
                quiet_until = @Until, time_zone = @Zone, major_overrides = @Overrides, news_pace = @Pace, news_thread = @Thread
            where chat = @Chat
            """,
            new
            {
                Chat = key,
                Severity = (long)wanted.LeastSeverity,
                PerDay = (long)wanted.MostPerDay,
                From = Minutes(wanted.Quiet?.From),
                Until = Minutes(wanted.Quiet?.Until),
                Zone = StorableText.OrNull(wanted.Zone),
                Overrides = wanted.MajorOverrides ? 1L : 0L,
                Pace = (long)wanted.Pace,
                Thread = (long?)wanted.NewsThread,
            }, cancellationToken: cancellationToken));
        await SaveDigestsAsync(connection, key, wanted, now, cancellationToken);
    }

    /// <summary>One that is due and has not gone out yet stays due.</summary>
    private static async Task SaveDigestsAsync(
        DbConnection connection, string chat, ReaderPreferences wanted, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var stored = await connection.ReadAllAsync(
            "select minute from digest_times where chat = @Chat", new { Chat = chat }, row => row.GetInt64(0), cancellationToken);
        var kept = new HashSet<long>();
        foreach (var digest in wanted.Digests)
        {
            if (digest.NextAfter(wanted.Zone, now) is not { } next)
                continue;
            kept.Add(Minutes(digest.At)!.Value);
            await connection.ExecuteAsync(new CommandDefinition("""
                insert into digest_times (chat, minute, weekdays, next_at) values (@Chat, @Minute, @Days, @Next)
                on conflict (chat, minute) do update set weekdays = excluded.weekdays,
                    next_at = case when digest_times.next_at <= @Now then digest_times.next_at else excluded.next_at end
                """,
                new
                {
                    Chat = chat,
                    Minute = Minutes(digest.At),
                    Days = (long)digest.Days,
                    Next = next.ToUnixTimeMilliseconds(),
                    Now = now.ToUnixTimeMilliseconds(),
                }, cancellationToken: cancellationToken));
        }
        foreach (var minute in stored.Where(minute => !kept.Contains(minute)))
        {
            await connection.ExecuteAsync(new CommandDefinition(
                "delete from digest_times where chat = @Chat and minute = @Minute", new { Chat = chat, Minute = minute },
                cancellationToken: cancellationToken));
        }
    }

    private static ReaderPreferences Read(DbDataReader row) => new()
    {
        LeastSeverity = row.GetInt32(0),
        MostPerDay = row.GetInt32(1),
        Quiet = row.NumberOrNull(2) is { } from && row.NumberOrNull(3) is { } until ? (Time(from), Time(until)) : null,
        Zone = row.TextOrNull(4),
        MajorOverrides = row.GetInt64(5) != 0,
        Pace = (NewsPace)row.GetInt64(6),
        NewsThread = (int?)row.NumberOrNull(7),
    };

    /// <summary>A time of day from the minutes that it is stored as.</summary>
    public static TimeOnly Time(long minutes) => TimeOnly.MinValue.AddMinutes(minutes);

    private static long? Minutes(TimeOnly? time) => time is { } given ? (given.Hour * 60) + given.Minute : null;
}
