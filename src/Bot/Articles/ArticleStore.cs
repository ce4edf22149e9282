using System.Data.Common;
using Bot.Storage;
using Briefing.Articles;
using Dapper;

namespace Bot.Articles;

/// <summary>The articles, each in its current version unless a member says otherwise.</summary>
internal sealed class ArticleStore(Database database, SearchIndexes indexes, TimeProvider clock)
{
    private const string Columns = """
        a.id, a.external_id, a.url, a.source, a.version, v.stored_at, v.title, v.published, v.published_offset,
        v.byline, v.site, v.language, v.canonical_url, v.text, v.image_url, v.image_credit
        """;

    private const string Joined = "articles a join article_versions v on v.article_id = a.id and v.version = a.version";

    /// <summary>
    /// Stores the articles with their facts and names in one transaction: all of them or, when it throws, none. An article
    /// is known by its external id, else its address, else its text.
    /// </summary>
    /// <returns>What came of each, in the same order.</returns>
    /// <exception cref="StorageException">The store cannot be written; the message says why.</exception>
    public async Task<IReadOnlyList<SaveOutcome>> SaveAsync(
        IReadOnlyList<ArticleToStore> batch, CancellationToken cancellationToken)
    {
        var outcomes = await database.WriteAsync<IReadOnlyList<SaveOutcome>>(async connection =>
        {
            // Whether an article is new is looked up before it is written, so one transaction does so at a time.
            await database.WaitForOthersAsync(connection, "articles", cancellationToken);
            await using var store = new ArticleVersionStore(connection, database.Dialect, indexes, clock.GetUtcNow());
            var saved = new List<SaveOutcome>(batch.Count);
            foreach (var article in batch)
            {
                cancellationToken.ThrowIfCancellationRequested();
                saved.Add(await store.SaveAsync(article, cancellationToken));
            }
            await StoreRevision.ChangeAsync(connection, cancellationToken);
            return saved;
        }, cancellationToken);
        indexes.Articles.Forget();
        indexes.Facts.Forget();
        return outcomes;
    }

    /// <summary>The article, or null.</summary>
    public Task<StoredArticle?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        FirstAsync($"select {Columns} from {Joined} where a.id = @Id", new { Id = id }, cancellationToken);

    /// <summary>The article in an earlier or its current version, or null.</summary>
    public Task<StoredArticle?> FindVersionAsync(Guid id, int version, CancellationToken cancellationToken) =>
        FirstAsync($"""
            select {Columns.Replace("a.version", "v.version", StringComparison.Ordinal)} from articles a
            join article_versions v on v.article_id = a.id where a.id = @Id and v.version = @Version
            """, new { Id = id, Version = version }, cancellationToken);

    /// <summary>The article that came with this external id, or the one whose text came with it again; else null.</summary>
    public Task<StoredArticle?> FindByExternalIdAsync(string externalId, CancellationToken cancellationToken) =>
        FirstAsync($"select {Columns} from {Joined} where a.id = (select article_id from article_keys where key = @Key)",
            new { Key = ArticleKeys.ForExternalId(externalId) }, cancellationToken);

    /// <summary>Articles whose headline or text holds any of the terms (see <see cref="Briefing.Language.SearchTerms"/>), best first.</summary>
    public Task<IReadOnlyList<(Guid ArticleId, double Score)>> SearchAsync(
        IReadOnlyList<string> terms, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<(Guid, double)>>(async connection =>
        {
            if (await indexes.Articles.BestAsync(connection, terms, cancellationToken) is not var (best, parameters))
                return [];
            parameters.Add("Limit", limit);
            return await connection.ReadKeptAsync($"""
                select a.id, found.score from ({best}) found join articles a on a.row_id = found.row_id
                order by found.score desc, a.row_id
                """, parameters, row => (row.GetGuid(0), row.GetDouble(1)), cancellationToken);
        }, cancellationToken);

    /// <summary>The newest articles by publication (by arrival where that is unknown), newest first.</summary>
    public Task<IReadOnlyList<StoredArticle>> LatestAsync(int limit, CancellationToken cancellationToken) =>
        ManyAsync($"select {Columns} from {Joined} order by a.latest_at desc, a.row_id desc limit @Limit", new { Limit = limit }, cancellationToken);

    /// <summary>The ids of the newest articles, as <see cref="LatestAsync"/> orders them.</summary>
    public Task<IReadOnlyList<Guid>> LatestIdsAsync(int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ReadAllAsync(
            "select id from articles order by latest_at desc, row_id desc limit @Limit",
            new { Limit = limit }, row => row.GetGuid(0), cancellationToken), cancellationToken);

    /// <summary>Articles that mention the name, written in any case, newest first.</summary>
    public Task<IReadOnlyList<StoredArticle>> MentioningAsync(string name, int limit, CancellationToken cancellationToken) =>
        ManyAsync($"""
            select {Columns} from {Joined}
            where a.id in (select article_id from article_names where name_key = @Name)
            order by a.latest_at desc, a.row_id desc limit @Limit
            """, new { Name = StorableText.NameKey(name), Limit = limit }, cancellationToken);

    /// <summary>Names that start with the prefix in any case, or all; those that most articles mention first.</summary>
    public Task<IReadOnlyList<KnownName>> NamesAsync(string? prefix, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => ArticleNameStore.ReadAsync(connection, prefix, limit, cancellationToken), cancellationToken);

    /// <summary>Changes whenever articles, their names or facts have changed.</summary>
    public Task<string> RevisionAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(connection => StoreRevision.ReadAsync(connection, cancellationToken), cancellationToken);

    /// <summary>The number of articles.</summary>
    public Task<long> CountAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ExecuteScalarAsync<long>(
            new CommandDefinition("select count(*) from articles", cancellationToken: cancellationToken)), cancellationToken);

    private async Task<StoredArticle?> FirstAsync(string sql, object parameters, CancellationToken cancellationToken) =>
        await ManyAsync(sql, parameters, cancellationToken) is [var first, ..] ? first : null;

    private Task<IReadOnlyList<StoredArticle>> ManyAsync(string sql, object parameters, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ReadAllAsync(sql, parameters, Read, cancellationToken), cancellationToken);

    private static StoredArticle Read(DbDataReader row)
    {
        var published = row.TimeOrNull(7)?.ToOffset(TimeSpan.FromMinutes(row.NumberOrNull(8) ?? 0));
        var text = new ArticleText(
            row.TextOrNull(6), row.GetString(13), published, row.TextOrNull(9), row.TextOrNull(10), row.TextOrNull(11))
        {
            CanonicalUrl = row.AddressOrNull(12),
            Image = row.AddressOrNull(14) is { } image && row.TextOrNull(15) is { } credit ? new LeadImage(image, credit) : null,
        };
        return new StoredArticle(row.GetGuid(0), row.TextOrNull(1), row.AddressOrNull(2), row.GetString(3), row.GetInt32(4),
            row.Time(5), text);
    }
}
