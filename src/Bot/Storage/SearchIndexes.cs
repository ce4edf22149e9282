namespace Bot.Storage;

/// <summary>The full-text indexes of the store.</summary>
internal sealed class SearchIndexes(Database database, TimeProvider clock)
{
    /// <summary>Statements and questions of current facts.</summary>
    public SearchIndex Facts { get; } = new(database, "fact_search", "facts", clock);

    /// <summary>Titles and texts of articles, in their current version.</summary>
    public SearchIndex Articles { get; } = new(database, "article_search", "articles", clock);

    /// <inheritdoc cref="SearchIndex.MergeAsync"/>
    public async Task MergeAsync(CancellationToken cancellationToken)
    {
        await Facts.MergeAsync(cancellationToken);
        await Articles.MergeAsync(cancellationToken);
    }
}
