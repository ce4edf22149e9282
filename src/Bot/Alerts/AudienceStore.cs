using System.Data.Common;
using System.Globalization;
using Bot.Gateway;
using Bot.Storage;
using Bot.Subscribers;
using Dapper;

namespace Bot.Alerts;

/// <summary>The readers that alerts are for: chats on Telegram where the bot may post and that want news.</summary>
internal sealed class AudienceStore(Database database)
{
    // The conditions of the index subscribers_alerted, then those that it holds the columns of.
    private const string CanBeAlerted = """
        s.wants_news = 1 and s.standing <> 'gone' and s.kind <> 'thread'
        and (s.kind <> 'channel' or s.standing = 'administrator')
        and s.alert_severity <= @Severity and s.chat > @After and s.chat < 'telegram;'
        """;

    // What did not arrive was not too much for anybody: waiting, being sent, sent, maybe sent, held back.
    private const string CountsForDay = "state in (0, 1, 2, 6, 8)";

    private const string FollowsNothing =
        "not exists (select 1 from subscriber_topics t where t.chat = s.chat and t.is_muted = 0)";

    /// <summary>
    /// How many readers there are, those included whose quiet hours let it come later. Reads through all of them.
    /// </summary>
    /// <param name="query">Which.</param>
    /// <param name="after">Only readers behind this key; empty: all.</param>
    /// <param name="recent">Campaigns that count towards the daily cap, empty when there is none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<long> CountAsync(
        AudienceQuery query, string after, IReadOnlyList<Guid> recent, CancellationToken cancellationToken) =>
        database.ReadAsync(async connection =>
        {
            var (condition, values) = Condition(query, after);
            var all = await connection.ExecuteScalarAsync<long>(new CommandDefinition(
                $"select count(*) from subscribers s where {condition}", values, cancellationToken: cancellationToken));
            if (query.Severity is AlertSeverity.Major)
                return all;
            values.Add("Recent", recent.ToArray());
            values.Add("MostRecent", recent.Count);
            return all - await connection.ExecuteScalarAsync<long>(new CommandDefinition($"""
                select count(*) from subscribers s where {condition} and s.alerts_per_day <= @MostRecent
                    and s.alerts_per_day <= (select count(*) from outbox o
                        where o.campaign {database.Dialect.In("Recent")} and o.chat = s.chat and {CountsForDay})
                """, values, cancellationToken: cancellationToken));
        }, cancellationToken);

    /// <summary>A page of readers, in the order of their keys.</summary>
    /// <param name="query">Which.</param>
    /// <param name="after">The last key of the page before; empty: the first page.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<IReadOnlyList<AlertReader>> PageAsync(
        AudienceQuery query, string after, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(connection =>
        {
            var (condition, values) = Condition(query, after);
            values.Add("Limit", limit);
            return connection.ReadAllAsync($"""
                select s.chat, s.alerts_per_day, s.quiet_from, s.quiet_until, s.time_zone, s.major_overrides, s.language
                from subscribers s where {condition} order by s.chat limit @Limit
                """, values, Read, cancellationToken);
        }, cancellationToken);

    /// <summary>How many messages of these campaigns each of the chats was given; chats with none are left out.</summary>
    public Task<IReadOnlyDictionary<ChatKey, long>> CountGivenAsync(
        IReadOnlyList<Guid> campaigns, IReadOnlyList<ChatKey> chats, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyDictionary<ChatKey, long>>(async connection => (await connection.ReadAllAsync($"""
            select chat, count(*) from outbox
            where campaign {database.Dialect.In("Campaigns")} and chat {database.Dialect.In("Chats")} and {CountsForDay}
            group by chat
            """,
            new { Campaigns = campaigns.ToArray(), Chats = chats.Select(chat => chat.ToString()).ToArray() },
            row => (Chat: ChatKey.Parse(row.GetString(0)), Given: row.GetInt64(1)), cancellationToken))
            .ToDictionary(row => row.Chat, row => row.Given), cancellationToken);

    /// <summary>Languages of readers' apps with how many readers have each, most first.</summary>
    public Task<IReadOnlyList<(string Code, long Readers)>> LanguagesAsync(int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<(string, long)>>(async connection =>
        {
            var (condition, values) = Condition(new AudienceQuery(new AlertAudience.All(), AlertSeverity.Major, []), "");
            var tags = await connection.ReadAllAsync($"""
                select s.language, count(*) from subscribers s where {condition} and s.language is not null group by s.language
                """, values, row => (Tag: row.GetString(0), Readers: row.GetInt64(1)), cancellationToken);
            return
            [
                .. tags.GroupBy(tag => tag.Tag.Split('-')[0].ToLowerInvariant(), StringComparer.Ordinal)
                    .Where(group => group.Key.Length is 2 or 3 && group.Key.All(char.IsAsciiLetterLower))
                    .Select(group => (group.Key, Readers: group.Sum(tag => tag.Readers)))
                    .OrderByDescending(language => language.Readers).ThenBy(language => language.Key, StringComparer.Ordinal)
                    .Take(limit),
            ];
        }, cancellationToken);

    private (string Sql, DynamicParameters Values) Condition(AudienceQuery query, string after)
    {
        var values = new DynamicParameters();
        values.Add("Severity", (long)query.Severity);
        values.Add("After", after.Length > 0 ? after : "telegram:");
        var sql = CanBeAlerted;
        if (query.Topics.Count > 0)
        {
            values.Add("Topics", Keys(query.Topics));
            sql += $" and not exists (select 1 from subscriber_topics t where t.chat = s.chat and t.is_muted = 1 and t.topic {database.Dialect.In("Topics")})";
        }
        if (query.Audience is AlertAudience.Topics topics)
        {
            values.Add("Followed", Keys(topics.Names));
            sql += $" and ({FollowsNothing} or exists (select 1 from subscriber_topics t where t.chat = s.chat and t.is_muted = 0 and t.topic {database.Dialect.In("Followed")}))";
        }
        if (query.Audience is AlertAudience.Languages languages)
            sql += $" and ({string.Join(" or ", languages.Codes.Select((code, index) => Speaks(code, index, values)))})";
        return (sql, values);
    }

    private static string Speaks(string code, int index, DynamicParameters values)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"Language{index}");
        values.Add(name, code);
        values.Add(name + "Region", code + "-%");
        return $"lower(s.language) = @{name} or lower(s.language) like @{name}Region";
    }

    private static string[] Keys(IReadOnlyList<string> names) => [.. names.Select(StorableText.NameKey)];

    private static AlertReader Read(DbDataReader row) => new(
        ChatKey.Parse(row.GetString(0)),
        row.GetInt64(1),
        row.NumberOrNull(2) is { } from && row.NumberOrNull(3) is { } until
            ? new QuietHours(PreferenceStore.Time(from), PreferenceStore.Time(until), row.TextOrNull(4) ?? "UTC")
            : null,
        row.GetInt64(5) != 0,
        row.TextOrNull(6));
}
