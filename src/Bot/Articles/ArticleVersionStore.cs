using System.Data.Common;
using Bot.Facts;
using Bot.Storage;
using Briefing.Articles;
using Dapper;

namespace Bot.Articles;

/// <summary>Writes articles one after the other, within one transaction.</summary>
internal sealed class ArticleVersionStore(
    DbConnection connection, ISqlDialect dialect, SearchIndexes indexes, DateTimeOffset now) : IAsyncDisposable
{
    private readonly ArticleKeyStore keys = new(connection, dialect);
    private readonly ArticleNameStore names = new(connection);
    private readonly ArticleFactsStore facts = new(connection, indexes);

    private readonly RowWriter addingArticle = new(connection, """
        insert into articles (id, external_id, url, source, version, text_hash, latest_at)
        values (@Id, @ExternalId, @Url, @Source, 1, @TextHash, @LatestAt)
        """, "Id", "ExternalId", "Url", "Source", "TextHash", "LatestAt");

    private readonly RowWriter updatingArticle = new(connection, """
        update articles set source = @Source, url = coalesce(@Url, url), version = @Version, text_hash = @TextHash, latest_at = @LatestAt
        where id = @Id
        """, "Source", "Url", "Version", "TextHash", "LatestAt", "Id");

    private readonly RowWriter addingVersion = new(connection, """
        insert into article_versions (article_id, version, title, published, published_offset, byline, site, language,
            canonical_url, content_hash, stored_at, text, image_url, image_credit)
        values (@ArticleId, @Version, @Title, @Published, @PublishedOffset, @Byline, @Site, @Language, @CanonicalUrl,
            @ContentHash, @StoredAt, @Text, @ImageUrl, @ImageCredit)
        """, "ArticleId", "Version", "Title", "Published", "PublishedOffset", "Byline", "Site", "Language", "CanonicalUrl",
        "ContentHash", "StoredAt", "Text", "ImageUrl", "ImageCredit");

    private readonly RowWriter indexing = indexes.Articles.Inserting(connection);
    private readonly RowWriter unindexing = indexes.Articles.Deleting(connection);

    /// <summary>Stores one article; what to do is decided by what is in the store, this transaction's own articles included.</summary>
    public async Task<SaveOutcome> SaveAsync(ArticleToStore article, CancellationToken cancellationToken)
    {
        var text = Storable(article.Text);
        var fingerprint = ArticleFingerprint.Of(text);
        var articleKeys = ArticleKeys.Of(article);
        var known = await keys.FindAsync(articleKeys, cancellationToken);
        if (known is { IsOwn: true })
            return await SaveKnownAsync(known, article, text, fingerprint, articleKeys, cancellationToken);
        var copied = known?.Fingerprint.Text == fingerprint.Text
            ? known
            : await keys.FindByTextAsync(fingerprint.Text, cancellationToken);
        if (copied is null)
            return await AddAsync(article, text, fingerprint, articleKeys, cancellationToken);
        await keys.RememberAsync(articleKeys, copied.Id, own: false, cancellationToken);
        // Without id and address an article is recognised by its text alone.
        return articleKeys.All.Count == 0 ? SaveOutcome.Unchanged : SaveOutcome.Duplicate;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (IAsyncDisposable owned in new IAsyncDisposable[]
            { keys, names, facts, addingArticle, updatingArticle, addingVersion, indexing, unindexing })
            await owned.DisposeAsync();
    }

    private async Task<SaveOutcome> AddAsync(
        ArticleToStore article, ArticleText text, ArticleFingerprint fingerprint, ArticleKeys articleKeys, CancellationToken cancellationToken)
    {
        var id = Guid.CreateVersion7(now);
        await addingArticle.AddAsync(cancellationToken,
            id, StorableText.OrNull(article.ExternalId), AddressOf(article), StorableText.Of(article.Source),
            fingerprint.Text, LatestAt(text));
        await addingArticle.FlushAsync(cancellationToken);
        await keys.RememberAsync(articleKeys, id, own: true, cancellationToken);
        await AddVersionAsync(id, 1, text, fingerprint, cancellationToken);
        await names.ReplaceAsync(id, article.Names, cancellationToken);
        await facts.AddAsync(id, article.Facts, now, cancellationToken);
        return SaveOutcome.New;
    }

    private async Task<SaveOutcome> SaveKnownAsync(
        KnownArticle known, ArticleToStore article, ArticleText text, ArticleFingerprint fingerprint, ArticleKeys articleKeys,
        CancellationToken cancellationToken)
    {
        await keys.RememberAsync(articleKeys, known.Id, own: true, cancellationToken);
        if (!known.HasExternalId && article.ExternalId is { } externalId)
        {
            await connection.ExecuteAsync(new CommandDefinition("update articles set external_id = @ExternalId where id = @Id",
                new { ExternalId = StorableText.Of(externalId), known.Id }, cancellationToken: cancellationToken));
        }
        if (known.Fingerprint.Content == fingerprint.Content)
            return SaveOutcome.Unchanged;
        var version = known.Version + 1;
        await updatingArticle.AddAsync(cancellationToken,
            StorableText.Of(article.Source), AddressOf(article), (long)version, fingerprint.Text, LatestAt(text), known.Id);
        await updatingArticle.FlushAsync(cancellationToken);
        await unindexing.AddAsync(cancellationToken, known.Id);
        await unindexing.FlushAsync(cancellationToken);
        await AddVersionAsync(known.Id, version, text, fingerprint, cancellationToken);
        await names.ReplaceAsync(known.Id, article.Names, cancellationToken);
        await facts.ReviseAsync(known.Id, version, article.Facts, now, cancellationToken);
        return SaveOutcome.Updated;
    }

    private async Task AddVersionAsync(
        Guid id, int version, ArticleText text, ArticleFingerprint fingerprint, CancellationToken cancellationToken)
    {
        await addingVersion.AddAsync(cancellationToken,
            id, (long)version, text.Title, text.Published?.ToUnixTimeMilliseconds(),
            text.Published is { } published ? (long)published.Offset.TotalMinutes : null,
            text.Byline, text.Site, text.Language, text.CanonicalUrl?.OriginalString, fingerprint.Content,
            now.ToUnixTimeMilliseconds(), text.Text,
            StorableText.OrNull(text.Image?.Url.AbsoluteUri), StorableText.OrNull(text.Image?.Credit));
        await addingVersion.FlushAsync(cancellationToken);
        await indexing.AddAsync(cancellationToken, indexes.Articles.DocumentOf(id, $"{text.Title} {text.Text}"));
        await indexing.FlushAsync(cancellationToken);
    }

    /// <summary>The moment that orders articles: when it was published, or when it came in.</summary>
    private long LatestAt(ArticleText text) => (text.Published ?? now).ToUnixTimeMilliseconds();

    private static string? AddressOf(ArticleToStore article) =>
        StorableText.OrNull((article.Text.CanonicalUrl ?? article.Url)?.OriginalString);

    private static ArticleText Storable(ArticleText text) => text with
    {
        Title = StorableText.OrNull(text.Title),
        Text = StorableText.Of(text.Text),
        Byline = StorableText.OrNull(text.Byline),
        Site = StorableText.OrNull(text.Site),
        Language = StorableText.OrNull(text.Language),
    };
}
