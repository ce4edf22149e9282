using System.Data.Common;
using Bot.Storage;
using Briefing.Stories;
using Dapper;

namespace Bot.Briefs.Stories;

/// <summary>Finds articles that may be of one story with another. What it reads is bounded, however many articles there are.</summary>
internal sealed class RelatedArticleStore(Database database)
{
    /// <summary>Of each name so many of the articles that were stored last.</summary>
    private const int MostOfName = 100;

    private const string RevisionKey = "stories";

    /// <summary>The names in an article, those that stand in it most often first.</summary>
    public Task<IReadOnlyList<(string Name, int Mentions)>> NamesAsync(Guid article, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ReadAllAsync("""
            select name, mentions from article_names where article_id = @Article order by mentions desc, name_key, kind limit @Limit
            """, new { Article = article, Limit = limit }, row => (row.GetString(0), row.GetInt32(1)), cancellationToken), cancellationToken);

    /// <summary>Articles of about the same time that name the most of these names, best first.</summary>
    public Task<IReadOnlyList<Guid>> NamingAsync(
        IEnumerable<string> names, DateTimeOffset from, DateTimeOffset until, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Guid>>(async connection =>
        {
            var found = new List<Guid>();
            foreach (var name in names.Select(StorableText.NameKey).Distinct(StringComparer.Ordinal))
            {
                found.AddRange(await connection.ReadKeptAsync("""
                    select distinct named.article_id from
                        (select article_id from article_names where name_key = @Name order by article_id desc limit @Most) named
                    join article_stories s on s.article_id = named.article_id
                    where s.latest_at >= @From and s.latest_at <= @Until
                    """,
                    new Dictionary<string, object>
                    {
                        ["Name"] = name,
                        ["Most"] = MostOfName,
                        ["From"] = from.ToUnixTimeMilliseconds(),
                        ["Until"] = until.ToUnixTimeMilliseconds(),
                    }, row => row.GetGuid(0), cancellationToken));
            }
            return [.. found.CountBy(id => id).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(limit).Select(pair => pair.Key)];
        }, cancellationToken);

    /// <summary>Those of the articles that have a story and are of about the same time.</summary>
    public Task<IReadOnlyList<RelatedArticle>> DescribeAsync(
        IReadOnlyCollection<Guid> articles, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<RelatedArticle>>(async connection =>
        {
            var ids = articles.ToArray();
            var names = (await connection.ReadAllAsync(
                $"select article_id, name_key from article_names where article_id {database.Dialect.In("Ids")}", new { Ids = ids },
                row => (Article: row.GetGuid(0), Name: row.GetString(1)), cancellationToken)).ToLookup(row => row.Article, row => row.Name);
            return await connection.ReadAllAsync($"""
                select s.article_id, s.story_id, s.latest_at, v.title, substr(v.text, 1, {StoryArticle.OpeningUnits})
                from article_stories s join articles a on a.id = s.article_id
                join article_versions v on v.article_id = a.id and v.version = a.version
                where s.article_id {database.Dialect.In("Ids")} and s.latest_at >= @From and s.latest_at <= @Until
                """,
                new { Ids = ids, From = from.ToUnixTimeMilliseconds(), Until = until.ToUnixTimeMilliseconds() },
                row => new RelatedArticle(
                    StoryArticle.Of(row.GetGuid(0), row.Time(2), names[row.GetGuid(0)], row.TextOrNull(3), row.GetString(4)),
                    row.GetGuid(1)), cancellationToken);
        }, cancellationToken);

    /// <summary>Changes whenever an article has got its story; empty before the first.</summary>
    public Task<string> RevisionAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(connection => RevisionAsync(connection, cancellationToken), cancellationToken);

    /// <summary>
    /// Inside a transaction that gives an article its story: waits for others that do, and makes a new revision.
    /// </summary>
    /// <returns>Whether the revision was this one until now.</returns>
    public async Task<bool> AdvanceAsync(DbConnection connection, string revision, CancellationToken cancellationToken)
    {
        await database.WaitForOthersAsync(connection, RevisionKey, cancellationToken);
        if (await RevisionAsync(connection, cancellationToken) != revision)
            return false;
        await connection.ExecuteAsync(new CommandDefinition("""
            insert into remembered (key, value) values (@Key, @Value) on conflict (key) do update set value = excluded.value
            """, new { Key = RevisionKey, Value = Guid.NewGuid().ToString("N") }, cancellationToken: cancellationToken));
        return true;
    }

    private static async Task<string> RevisionAsync(DbConnection connection, CancellationToken cancellationToken) =>
        await connection.ExecuteScalarAsync<string?>(new CommandDefinition(
            "select value from remembered where key = @Key", new { Key = RevisionKey }, cancellationToken: cancellationToken)) ?? "";
}
