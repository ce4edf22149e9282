using System.Data.Common;
using Bot.Storage;
using Briefing.Facts;

namespace Bot.Facts;

/// <summary>Writes facts and their place in the full-text index, within one transaction. Written for sure after <see cref="FlushAsync"/>.</summary>
internal sealed class FactRowStore(DbConnection connection, SearchIndexes indexes) : IAsyncDisposable
{
    private static readonly string[] Columns =
    [
        "id", "article_id", "version", "ordinal", "place_start", "place_length", "subject_key", "subject", "question",
        "statement", "attribution", "status", "caveat", "as_of", "review_by", "approved_by", "prepared_file",
        "prepared_key", "source_name", "source_url", "source_licence", "stored_at",
    ];

    private readonly RowWriter inserting = new(connection,
        $"insert into facts ({string.Join(", ", Columns)}) values ({string.Join(", ", Columns.Select(column => "@" + column))})", Columns);

    private readonly RowWriter ending = new(connection, """
        update facts set status = @Status, correction_note = @Note, replaced_by = @ReplacedBy where id = @Id
        """, "Status", "Note", "ReplacedBy", "Id");

    private readonly RowWriter noting = new(connection, """
        insert into fact_corrections (fact_id, reached)
        select id, '' from facts where id = @Id and exists (select 1 from facts_given where fact_id = facts.id)
        on conflict do nothing
        """, "Id");

    private readonly RowWriter indexing = indexes.Facts.Inserting(connection);
    private readonly RowWriter unindexing = indexes.Facts.Deleting(connection);

    /// <summary>Adds a fact of an article and makes it searchable.</summary>
    public async Task AddAsync(
        Guid id, Guid articleId, int version, ExtractedFact fact, DateTimeOffset storedAt, CancellationToken cancellationToken)
    {
        await inserting.AddAsync(cancellationToken,
            id, articleId, (long)version, (long)fact.Ordinal, (long)fact.Place.Start, (long)fact.Place.Length,
            StorableText.NameKey(fact.Subject), StorableText.Of(fact.Subject), StorableText.OrNull(fact.Question),
            StorableText.Of(fact.Statement), StorableText.OrNull(fact.Attribution), fact.Status.ToString(),
            StorableText.OrNull(fact.Caveat), StoredDay.Of(fact.AsOf), null, null, null, null, null, null, null,
            storedAt.ToUnixTimeMilliseconds());
        await IndexAsync(id, fact.Question, fact.Statement, cancellationToken);
    }

    /// <summary>Adds a prepared fact and makes it searchable.</summary>
    public async Task AddAsync(
        Guid id, string file, PreparedFact fact, int ordinal, DateTimeOffset storedAt, CancellationToken cancellationToken)
    {
        await inserting.AddAsync(cancellationToken,
            id, null, 0L, (long)ordinal, null, null, StorableText.NameKey(fact.Subject), fact.Subject, fact.Question,
            fact.Statement, fact.Attribution, fact.Status.ToString(), null, StoredDay.Of(fact.AsOf),
            StoredDay.Of(fact.ReviewBy), fact.ApprovedBy, StorableText.Key(file), StorableText.Key(fact.Key),
            fact.SourceName, fact.SourceUrl?.OriginalString, fact.SourceLicence, storedAt.ToUnixTimeMilliseconds());
        await IndexAsync(id, fact.Question, fact.Statement, cancellationToken);
    }

    /// <summary>Makes a fact that is stored already searchable by other words.</summary>
    public async Task IndexAgainAsync(Guid id, string? question, string statement, CancellationToken cancellationToken)
    {
        await unindexing.AddAsync(cancellationToken, id);
        await IndexAsync(id, question, statement, cancellationToken);
    }

    /// <summary>
    /// Ends a fact: no search finds it, but it keeps its row, and if somebody was given it, that is noted, so that all who
    /// were are told.
    /// </summary>
    public async Task EndAsync(Guid id, FactStatus status, string? note, Guid? replacedBy, CancellationToken cancellationToken)
    {
        await ending.AddAsync(cancellationToken, status.ToString(), StorableText.OrNull(note), replacedBy, id);
        await unindexing.AddAsync(cancellationToken, id);
        await noting.AddAsync(cancellationToken, id);
    }

    /// <summary>Writes what has gathered, in the order in which rows need each other.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        await ending.FlushAsync(cancellationToken);
        await inserting.FlushAsync(cancellationToken);
        await unindexing.FlushAsync(cancellationToken);
        await indexing.FlushAsync(cancellationToken);
        await noting.FlushAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await inserting.DisposeAsync();
        await ending.DisposeAsync();
        await indexing.DisposeAsync();
        await unindexing.DisposeAsync();
        await noting.DisposeAsync();
    }

    /// <summary>The text by whose terms a fact is found.</summary>
    public static string Searchable(string? question, string statement) => question is null ? statement : $"{question} {statement}";

    private ValueTask IndexAsync(Guid id, string? question, string statement, CancellationToken cancellationToken) =>
        indexing.AddAsync(cancellationToken, indexes.Facts.DocumentOf(id, Searchable(question, statement)));
}
