using System.Data.Common;
using Bot.Storage;
using Dapper;

namespace Bot.Articles;

/// <summary>The feeds that articles are fetched from, each address once.</summary>
internal sealed class SourceStore(Database database, TimeProvider clock)
{
    /// <summary>Adds a feed; one that is there stays as it is.</summary>
    /// <returns>Whether it is new.</returns>
    public Task<bool> AddAsync(Uri url, string? title, CancellationToken cancellationToken) =>
        database.WriteAsync(async connection => await connection.ExecuteAsync(new CommandDefinition("""
            insert into sources (url, title, added_at) values (@Url, @Title, @AddedAt) on conflict (url) do nothing
            """, new
        {
            Url = KeyOf(url),
            Title = StorableText.OrNull(title),
            AddedAt = clock.GetUtcNow().ToUnixTimeMilliseconds(),
        }, cancellationToken: cancellationToken)) == 1, cancellationToken);

    /// <summary>Keeps what the last reading of a feed told; nothing happens when the feed was removed meanwhile.</summary>
    public Task SaveAsync(Source source, CancellationToken cancellationToken) =>
        database.WriteAsync(connection => connection.ExecuteAsync(new CommandDefinition("""
            update sources set title = @Title, etag = @ETag, last_modified = @LastModified, last_fetched = @LastFetched
            where url = @Url
            """, new
        {
            Url = KeyOf(source.Url),
            Title = StorableText.OrNull(source.Title),
            ETag = StorableText.OrNull(source.ETag),
            LastModified = source.LastModified?.ToUnixTimeMilliseconds(),
            LastFetched = source.LastFetched?.ToUnixTimeMilliseconds(),
        }, cancellationToken: cancellationToken)), cancellationToken);

    /// <summary>Removes a feed; its articles stay.</summary>
    /// <returns>Whether it was there.</returns>
    public Task<bool> RemoveAsync(Uri url, CancellationToken cancellationToken) =>
        database.WriteAsync(async connection => await connection.ExecuteAsync(new CommandDefinition(
            "delete from sources where url = @Url", new { Url = KeyOf(url) }, cancellationToken: cancellationToken)) == 1, cancellationToken);

    /// <summary>All feeds, in the order in which they were added.</summary>
    public Task<IReadOnlyList<Source>> ListAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ReadAllAsync(
            "select url, title, etag, last_modified, last_fetched from sources order by added_at, url",
            null, Read, cancellationToken), cancellationToken);

    private static string KeyOf(Uri url) => StorableText.Of(url.AbsoluteUri);

    private static Source Read(DbDataReader row) => new(
        new Uri(row.GetString(0)), row.TextOrNull(1), row.TextOrNull(2), row.TimeOrNull(3), row.TimeOrNull(4));
}
