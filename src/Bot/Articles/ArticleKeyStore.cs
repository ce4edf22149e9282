using System.Data.Common;
using Bot.Storage;
using Dapper;

namespace Bot.Articles;

/// <summary>Finds and remembers what articles are recognised by, within the transaction that writes them.</summary>
internal sealed class ArticleKeyStore(DbConnection connection, ISqlDialect dialect) : IAsyncDisposable
{
    private const string Known = """
        a.id, a.version, a.external_id, a.text_hash, v.content_hash
        """;

    private readonly RowWriter remembering = new(connection, """
        insert into article_keys (key, article_id, own) values (@Key, @ArticleId, @Own)
        on conflict (key) do update set article_id = excluded.article_id, own = excluded.own where article_keys.own = 0
        """, "Key", "ArticleId", "Own");

    /// <summary>
    /// The article with this external id, or else one with one of the addresses, the page's own address first. Two different
    /// external ids always name two articles, also at one address.
    /// </summary>
    public async Task<KnownArticle?> FindAsync(ArticleKeys keys, CancellationToken cancellationToken)
    {
        if (keys.All.Count == 0)
            return null;
        var found = new Dictionary<string, KnownArticle>(StringComparer.Ordinal);
        await using var reader = await connection.ExecuteReaderAsync(new CommandDefinition($"""
            select {Known}, k.own, k.key from article_keys k
            join articles a on a.id = k.article_id
            join article_versions v on v.article_id = a.id and v.version = a.version
            where k.key {dialect.In("Keys")}
            """, new { Keys = keys.All.ToArray() }, cancellationToken: cancellationToken));
        while (await reader.ReadAsync(cancellationToken))
            found.Add(reader.GetString(6), Read(reader, reader.GetInt64(5) == 1));
        if (keys.External is { } external && found.TryGetValue(external, out var same))
            return same;
        return keys.Addresses
            .Select(key => found.GetValueOrDefault(key))
            .FirstOrDefault(article => article is not null && (keys.External is null || !article.HasExternalId));
    }

    /// <summary>The oldest article whose current version has this text, or null.</summary>
    public async Task<KnownArticle?> FindByTextAsync(string textHash, CancellationToken cancellationToken)
    {
        await using var reader = await connection.ExecuteReaderAsync(new CommandDefinition($"""
            select {Known} from articles a
            join article_versions v on v.article_id = a.id and v.version = a.version
            where a.text_hash = @TextHash order by a.row_id limit 1
            """, new { TextHash = textHash }, cancellationToken: cancellationToken));
        return await reader.ReadAsync(cancellationToken) ? Read(reader, isOwn: false) : null;
    }

    /// <summary>From now on the keys lead to this article, except those that are another article's own.</summary>
    /// <param name="own">False: they belong to a copy of the article's text.</param>
    public async Task RememberAsync(
        ArticleKeys keys, Guid articleId, bool own, CancellationToken cancellationToken)
    {
        foreach (var key in keys.All)
            await remembering.AddAsync(cancellationToken, key, articleId, own ? 1L : 0L);
        await remembering.FlushAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => remembering.DisposeAsync();

    private static KnownArticle Read(DbDataReader row, bool isOwn) => new(
        row.GetGuid(0), row.GetInt32(1), !row.IsDBNull(2), new ArticleFingerprint(row.GetString(3), row.GetString(4)), isOwn);
}
