using System.Data.Common;
using Bot.Gateway;
using Bot.Storage;
using Dapper;

namespace Bot.Subscribers;

/// <summary>What readers want of alerts. Kept apart from the conversation, which is stored with every message.</summary>
internal sealed class PreferenceStore(Database database)
{
    /// <summary>A reader's; the defaults for a chat that was never saved.</summary>
    public Task<AlertPreferences> FindAsync(ChatKey chat, CancellationToken cancellationToken) =>
        database.ReadAsync(async connection =>
        {
            var values = new { Chat = StorableText.Key(chat.ToString()) };
            var rows = await connection.ReadAllAsync("""
                select alert_severity, alerts_per_day, quiet_from, quiet_until, time_zone, major_overrides
                from subscribers where chat = @Chat
                """, values, Read, cancellationToken);
            var topics = await connection.ReadAllAsync(
                "select name, is_muted from subscriber_topics where chat = @Chat order by topic", values,
                row => (Name: row.GetString(0), IsMuted: row.GetInt64(1) != 0), cancellationToken);
            return (rows.Count > 0 ? rows[0] : AlertPreferences.Default) with
            {
                Topics = [.. topics.Where(topic => !topic.IsMuted).Select(topic => topic.Name)],
                MutedTopics = [.. topics.Where(topic => topic.IsMuted).Select(topic => topic.Name)],
            };
        }, cancellationToken);

    /// <summary>Inside a transaction: stores the wishes of a reader who is stored already.</summary>
    public static async Task SaveAsync(
        DbConnection connection, ChatKey chat, AlertPreferences wanted, CancellationToken cancellationToken)
    {
        var key = StorableText.Key(chat.ToString());
        await connection.ExecuteAsync(new CommandDefinition("""
            update subscribers set alert_severity = @Severity, alerts_per_day = @PerDay, quiet_from = @From,
                quiet_until = @Until, time_zone = @Zone, major_overrides = @Overrides
            where chat = @Chat
            """,
            new
            {
                Chat = key,
                Severity = (long)wanted.LeastSeverity,
                PerDay = (long)wanted.MostPerDay,
                From = Minutes(wanted.QuietHours?.From),
                Until = Minutes(wanted.QuietHours?.Until),
                Zone = StorableText.OrNull(wanted.QuietHours?.Zone),
                Overrides = wanted.MajorOverrides ? 1L : 0L,
            }, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition(
            "delete from subscriber_topics where chat = @Chat", new { Chat = key }, cancellationToken: cancellationToken));
        await using var topics = new RowWriter(connection, """
            insert into subscriber_topics (chat, topic, name, is_muted) values (@Chat, @Topic, @Name, @IsMuted)
            on conflict (chat, topic) do update set is_muted = excluded.is_muted
            """, "Chat", "Topic", "Name", "IsMuted");
        foreach (var name in wanted.Topics)
            await topics.AddAsync(cancellationToken, key, StorableText.NameKey(name), StorableText.Of(name), 0L);
        foreach (var name in wanted.MutedTopics)
            await topics.AddAsync(cancellationToken, key, StorableText.NameKey(name), StorableText.Of(name), 1L);
        await topics.FlushAsync(cancellationToken);
    }

    private static AlertPreferences Read(DbDataReader row) => new()
    {
        LeastSeverity = row.GetInt32(0),
        MostPerDay = row.GetInt32(1),
        QuietHours = row.NumberOrNull(2) is { } from && row.NumberOrNull(3) is { } until
            ? new QuietHours(Time(from), Time(until), row.TextOrNull(4) ?? "UTC")
            : null,
        MajorOverrides = row.GetInt64(5) != 0,
    };

    /// <summary>A time of day from the minutes that it is stored as.</summary>
    public static TimeOnly Time(long minutes) => TimeOnly.MinValue.AddMinutes(minutes);

    private static long? Minutes(TimeOnly? time) => time is { } given ? (given.Hour * 60) + given.Minute : null;
}
