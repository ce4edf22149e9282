using System.Data.Common;
using Bot.Storage;
using Briefing.Language;
using Dapper;

namespace Bot.Articles;

/// <summary>Writes the names of articles, within the transaction that writes them, and reads them.</summary>
internal sealed class ArticleNameStore(DbConnection connection) : IAsyncDisposable
{
    private readonly RowWriter forgetting = new(connection, "delete from article_names where article_id = @ArticleId", "ArticleId");

    private readonly RowWriter adding = new(connection, """
        insert into article_names (article_id, name_key, kind, name, role, mentions)
        values (@ArticleId, @NameKey, @Kind, @Name, @Role, @Mentions)
        """, "ArticleId", "NameKey", "Kind", "Name", "Role", "Mentions");

    /// <summary>Makes these the names of the article. The same name of one kind counts once, with all its mentions.</summary>
    public async Task ReplaceAsync(Guid articleId, IReadOnlyList<ArticleName> names, CancellationToken cancellationToken)
    {
        await forgetting.AddAsync(cancellationToken, articleId);
        foreach (var same in names.GroupBy(name => (Key: StorableText.NameKey(name.Name), name.Kind)))
        {
            var first = same.First();
            await adding.AddAsync(cancellationToken,
                articleId, same.Key.Key, same.Key.Kind.ToString(), StorableText.Of(first.Name),
                StorableText.OrNull(same.Select(name => name.Role).FirstOrDefault(role => role is not null)),
                same.Sum(name => (long)name.Mentions));
        }
        await forgetting.FlushAsync(cancellationToken);
        await adding.FlushAsync(cancellationToken);
    }

    /// <summary>Names that start with the prefix in any case, or all; those of most articles first, at most so many.</summary>
    public static async Task<IReadOnlyList<KnownName>> ReadAsync(
        DbConnection connection, string? prefix, int limit, CancellationToken cancellationToken)
    {
        var (from, to) = (StorableText.NameKey(prefix ?? ""), StorableText.NameKey(prefix ?? "") + "\U0010FFFF");
        var kinds = Enum.GetNames<NameKind>().Length;
        // A name may stand in the store with each kind once, so this many rows hold the first `limit` names for sure.
        var rows = await connection.QueryAsync<(string Key, string Name, string Kind, long Articles)>(new CommandDefinition("""
            select name_key, min(name), kind, count(*) from article_names
            where name_key >= @From and name_key < @To
            group by name_key, kind order by count(*) desc, name_key, kind limit @Limit
            """, new { From = from, To = to, Limit = (long)limit * kinds }, cancellationToken: cancellationToken));
        return [.. rows
            .GroupBy(row => row.Key, StringComparer.Ordinal)
            .Select(same => new KnownName(same.First().Name, Enum.Parse<NameKind>(same.First().Kind), same.Sum(row => row.Articles)))
            .OrderByDescending(name => name.Articles).ThenBy(name => name.Name, StringComparer.Ordinal)
            .Take(limit)];
    }

    public async ValueTask DisposeAsync()
    {
        await forgetting.DisposeAsync();
        await adding.DisposeAsync();
    }
}
