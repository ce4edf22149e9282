using System.Data.Common;
using Bot.Storage;
using Briefing.Facts;

namespace Bot.Facts;

/// <summary>Writes the facts of article versions, within the transaction that writes the articles.</summary>
internal sealed class ArticleFactsStore(DbConnection connection, SearchIndexes indexes) : IAsyncDisposable
{
    private readonly FactRowStore rows = new(connection, indexes);

    private readonly RowWriter remembering = new(connection, """
        insert into earlier_places (fact_id, version, ordinal, place_start, place_length)
        select id, version, ordinal, place_start, place_length from facts where id = @Id
        """, "Id");

    private readonly RowWriter moving = new(connection, """
        update facts set version = @Version, ordinal = @Ordinal, place_start = @Start, place_length = @Length,
            subject_key = @SubjectKey, subject = @Subject, question = @Question, attribution = @Attribution,
            status = @Status, caveat = @Caveat, as_of = @AsOf
        where id = @Id
        """, "Version", "Ordinal", "Start", "Length", "SubjectKey", "Subject", "Question", "Attribution", "Status", "Caveat", "AsOf", "Id");

    /// <summary>Stores the facts of an article's first version.</summary>
    public async Task AddAsync(
        Guid articleId, IReadOnlyList<ExtractedFact> facts, DateTimeOffset storedAt, CancellationToken cancellationToken)
    {
        foreach (var fact in facts)
            await rows.AddAsync(Guid.CreateVersion7(storedAt), articleId, 1, fact, storedAt, cancellationToken);
        await rows.FlushAsync(cancellationToken);
    }

    /// <summary>Takes the facts of an article over into its new version, as <see cref="FactRevision"/> decides.</summary>
    public async Task ReviseAsync(
        Guid articleId, int version, IReadOnlyList<ExtractedFact> facts, DateTimeOffset storedAt, CancellationToken cancellationToken)
    {
        var standing = await StandingAsync(articleId, cancellationToken);
        var revision = FactRevision.Compare(standing, facts);
        var questions = standing.ToDictionary(fact => fact.Id, fact => fact.Question);
        foreach (var (id, fact) in revision.Kept)
            await MoveAsync(id, version, fact, questions[id] != fact.Question, cancellationToken);
        var added = new Dictionary<ExtractedFact, Guid>(ReferenceEqualityComparer.Instance);
        foreach (var fact in revision.Added)
            await rows.AddAsync(added[fact] = Guid.CreateVersion7(storedAt), articleId, version, fact, storedAt, cancellationToken);
        foreach (var gone in revision.Gone)
        {
            Guid? replacedBy = gone.ReplacedBy is { } replacement ? added[replacement] : null;
            await rows.EndAsync(gone.Id, gone.Status, gone.Note, replacedBy, cancellationToken);
        }
        await remembering.FlushAsync(cancellationToken);
        await moving.FlushAsync(cancellationToken);
        await rows.FlushAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await rows.DisposeAsync();
        await remembering.DisposeAsync();
        await moving.DisposeAsync();
    }

    private async Task MoveAsync(
        Guid id, int version, ExtractedFact fact, bool otherQuestion, CancellationToken cancellationToken)
    {
        await remembering.AddAsync(cancellationToken, id);
        await moving.AddAsync(cancellationToken,
            (long)version, (long)fact.Ordinal, (long)fact.Place.Start, (long)fact.Place.Length,
            StorableText.NameKey(fact.Subject), StorableText.Of(fact.Subject), StorableText.OrNull(fact.Question),
            StorableText.OrNull(fact.Attribution), fact.Status.ToString(), StorableText.OrNull(fact.Caveat),
            StoredDay.Of(fact.AsOf), id);
        if (otherQuestion)
            await rows.IndexAgainAsync(id, fact.Question, fact.Statement, cancellationToken);
    }

    /// <summary>Takes them in the one order in which turns hold the facts that they tell, so that nobody waits in a circle.</summary>
    private async Task<IReadOnlyList<StandingFact>> StandingAsync(Guid articleId, CancellationToken cancellationToken) =>
        [.. (await connection.ReadAllAsync($"""
            select id, statement, question, ordinal from facts
            where article_id = @ArticleId and status not in ('Corrected', 'Withdrawn') order by id {connection.TakingRows()}
            """, new { ArticleId = articleId },
            row => (Ordinal: row.GetInt64(3), Fact: new StandingFact(row.GetGuid(0), row.GetString(1), row.TextOrNull(2))),
            cancellationToken)).OrderBy(row => row.Ordinal).Select(row => row.Fact)];
}
