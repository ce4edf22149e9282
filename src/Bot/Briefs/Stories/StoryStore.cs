using System.Data.Common;
using Bot.Storage;
using Dapper;

namespace Bot.Briefs.Stories;

/// <summary>The running stories, and which articles and topics they hold.</summary>
internal sealed class StoryStore(Database database)
{
    private const string Columns = "s.id, coalesce(v.title, substr(v.text, 1, 100)), s.newest_article";

    private const string Joined = """
        stories s join articles a on a.id = s.newest_article
        join article_versions v on v.article_id = a.id and v.version = a.version
        """;

    /// <summary>A story, or null.</summary>
    public async Task<Story?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await FindAsync([id], cancellationToken) is [var story, ..] ? story : null;

    /// <summary>Those of the stories that there are, in no particular order.</summary>
    public Task<IReadOnlyList<Story>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ReadAllAsync(
            $"select {Columns} from {Joined} where s.id {database.Dialect.In("Ids")}",
            new { Ids = ids.ToArray() }, Read, cancellationToken), cancellationToken);

    /// <summary>The story that an article belongs to; null as long as none has been found for it.</summary>
    public Task<Story?> OfArticleAsync(Guid article, CancellationToken cancellationToken) =>
        database.ReadAsync(async connection => await connection.ReadAllAsync($"""
            select {Columns} from {Joined} where s.id = (select story_id from article_stories where article_id = @Article)
            """, new { Article = article }, Read, cancellationToken) is [var story, ..] ? story : null, cancellationToken);

    /// <summary>A story's articles, newest first.</summary>
    public Task<IReadOnlyList<Guid>> ArticlesAsync(Guid story, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ReadAllAsync("""
            select article_id from article_stories where story_id = @Story order by latest_at desc, article_id desc limit @Limit
            """, new { Story = story, Limit = limit }, row => row.GetGuid(0), cancellationToken), cancellationToken);

    /// <summary>The newest articles about a topic since a moment, newest first.</summary>
    public Task<IReadOnlyList<Guid>> ArticlesOnAsync(
        string topic, DateTimeOffset since, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ReadAllAsync("""
            select article_id from article_topics where topic = @Topic and latest_at >= @Since
            order by latest_at desc, article_id desc limit @Limit
            """,
            new { Topic = topic, Since = since.ToUnixTimeMilliseconds(), Limit = limit },
            row => row.GetGuid(0), cancellationToken), cancellationToken);

    /// <summary>The topics that an article is about, the one that it is most about first; none before it has a story.</summary>
    public Task<IReadOnlyList<NewsTopic>> TopicsOfAsync(Guid article, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ReadAllAsync(
            "select topic, name from article_topics where article_id = @Article order by place", new { Article = article },
            row => new NewsTopic(row.GetString(0), row.GetString(1)), cancellationToken), cancellationToken);

    /// <summary>The topics that most articles since a moment are about, with the most first.</summary>
    public Task<IReadOnlyList<NewsTopic>> TopTopicsAsync(DateTimeOffset since, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ReadAllAsync("""
            select topic, min(name) from article_topics where latest_at >= @Since
            group by topic order by count(*) desc, topic limit @Limit
            """, new { Since = since.ToUnixTimeMilliseconds(), Limit = limit },
            row => new NewsTopic(row.GetString(0), row.GetString(1)), cancellationToken), cancellationToken);

    /// <summary>Inside a transaction: the article begins the story, or goes on with it, and is about these topics.</summary>
    /// <param name="connection">The transaction's.</param>
    /// <param name="article">The article, which has no story yet.</param>
    /// <param name="when">When it was published, else stored.</param>
    /// <param name="story">The story, old or new.</param>
    /// <param name="topics">Those that it is most about first.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task AddAsync(
        DbConnection connection, Guid article, DateTimeOffset when, Guid story, IReadOnlyList<string> topics,
        CancellationToken cancellationToken)
    {
        var values = new { Article = article, Story = story, When = when.ToUnixTimeMilliseconds() };
        await connection.ExecuteAsync(new CommandDefinition("""
            insert into stories (id, newest_article, newest_at) values (@Story, @Article, @When)
            on conflict (id) do update set newest_article = excluded.newest_article, newest_at = excluded.newest_at
                where stories.newest_at <= excluded.newest_at
            """, values, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition(
            "insert into article_stories (article_id, story_id, latest_at) values (@Article, @Story, @When)",
            values, cancellationToken: cancellationToken));
        await using var rows = new RowWriter(connection, """
            insert into article_topics (article_id, topic, name, place, latest_at) values (@Article, @Topic, @Name, @Place, @When)
            on conflict do nothing
            """, "Article", "Topic", "Name", "Place", "When");
        for (var place = 0; place < topics.Count; place++)
        {
            await rows.AddAsync(cancellationToken,
                article, StorableText.NameKey(topics[place]), StorableText.Of(topics[place]), (long)place, values.When);
        }
        await rows.FlushAsync(cancellationToken);
    }

    private static Story Read(DbDataReader row) => new(row.GetGuid(0), row.GetString(1), row.GetGuid(2));
}
