using System.Data.Common;
using Bot.Storage;

namespace Bot.Briefs.Digests;

/// <summary>Finds stories with articles since a moment. Each look is bounded.</summary>
internal sealed class StoryPlaceStore(Database database)
{
    /// <summary>Stories with the newest articles on a topic, newest first, each once.</summary>
    public Task<IReadOnlyList<StoryPlace>> OnTopicAsync(string topic, DateTimeOffset since, int articles, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ReadKeptAsync("""
            select s.story_id, max(s.latest_at) from (
                select article_id from article_topics where topic = @Topic and latest_at >= @Since
                order by latest_at desc, article_id desc limit @Articles) found
            join article_stories s on s.article_id = found.article_id
            group by s.story_id order by max(s.latest_at) desc, s.story_id
            """,
            new Dictionary<string, object> { ["Topic"] = topic, ["Since"] = since.ToUnixTimeMilliseconds(), ["Articles"] = articles },
            Read, cancellationToken), cancellationToken);

    /// <summary>The stories of some articles, those with articles since the moment.</summary>
    public Task<IReadOnlyList<StoryPlace>> OfArticlesAsync(
        IReadOnlyCollection<Guid> articles, DateTimeOffset since, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ReadAllAsync($"""
            select story_id, max(latest_at) from article_stories
            where article_id {database.Dialect.In("Ids")} and latest_at >= @Since group by story_id
            """, new { Ids = articles.ToArray(), Since = since.ToUnixTimeMilliseconds() }, Read, cancellationToken), cancellationToken);

    /// <summary>Those of the stories that have articles since the moment.</summary>
    public Task<IReadOnlyList<StoryPlace>> AmongAsync(
        IReadOnlyCollection<Guid> stories, DateTimeOffset since, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ReadAllAsync($"""
            select id, newest_at from stories where id {database.Dialect.In("Ids")} and newest_at >= @Since
            """, new { Ids = stories.ToArray(), Since = since.ToUnixTimeMilliseconds() }, Read, cancellationToken), cancellationToken);

    /// <summary>Stories that most publications tell of, then those with the newest article.</summary>
    /// <param name="since">From this moment on.</param>
    /// <param name="articles">Looks at so many of the newest articles.</param>
    /// <param name="limit">At most so many stories.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<IReadOnlyList<StoryPlace>> TopAsync(
        DateTimeOffset since, int articles, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ReadKeptAsync("""
            select found.story_id, max(found.latest_at) from (
                select story_id, article_id, latest_at from article_stories where latest_at >= @Since
                order by latest_at desc, article_id desc limit @Articles) found
            join articles a on a.id = found.article_id
            group by found.story_id order by count(distinct a.source) desc, max(found.latest_at) desc, found.story_id limit @Limit
            """,
            new Dictionary<string, object>
            {
                ["Since"] = since.ToUnixTimeMilliseconds(),
                ["Articles"] = articles,
                ["Limit"] = limit,
            }, Read, cancellationToken), cancellationToken);

    /// <summary>The newest articles of a story since a moment, newest first, with the publication of each.</summary>
    public Task<IReadOnlyList<(Guid Article, string Source)>> ArticlesAsync(
        Guid story, DateTimeOffset since, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ReadKeptAsync("""
            select s.article_id, a.source from article_stories s join articles a on a.id = s.article_id
            where s.story_id = @Story and s.latest_at >= @Since order by s.latest_at desc, s.article_id desc limit @Limit
            """,
            new Dictionary<string, object> { ["Story"] = story, ["Since"] = since.ToUnixTimeMilliseconds(), ["Limit"] = limit },
            row => (row.GetGuid(0), row.GetString(1)), cancellationToken), cancellationToken);

    /// <summary>When each of the facts came into the store.</summary>
    public Task<IReadOnlyDictionary<Guid, DateTimeOffset>> StoredAtAsync(
        IReadOnlyCollection<Guid> facts, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyDictionary<Guid, DateTimeOffset>>(async connection => (await connection.ReadAllAsync(
            $"select id, stored_at from facts where id {database.Dialect.In("Ids")}", new { Ids = facts.ToArray() },
            row => (Id: row.GetGuid(0), At: row.Time(1)), cancellationToken)).ToDictionary(row => row.Id, row => row.At), cancellationToken);

    private static StoryPlace Read(DbDataReader row) => new(row.GetGuid(0), row.Time(1));
}
