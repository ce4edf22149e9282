using System.Data.Common;
using Bot.Storage;
using Briefing.Facts;
using Dapper;

namespace Bot.Facts;

/// <summary>Writes the prepared facts of one file, within one transaction.</summary>
internal sealed class PreparedFactStore(DbConnection connection, SearchIndexes indexes) : IAsyncDisposable
{
    /// <summary>The note of a fact whose file only shows that its statement is another one now.</summary>
    public const string Replaced = "The prepared fact was revised.";

    private readonly FactRowStore rows = new(connection, indexes);

    private readonly RowWriter updating = new(connection, """
        update facts set ordinal = @Ordinal, subject_key = @SubjectKey, subject = @Subject, question = @Question,
            attribution = @Attribution, status = @Status, as_of = @AsOf, review_by = @ReviewBy,
            approved_by = @ApprovedBy, source_name = @SourceName, source_url = @SourceUrl, source_licence = @SourceLicence
        where id = @Id
        """, "Ordinal", "SubjectKey", "Subject", "Question", "Attribution", "Status", "AsOf", "ReviewBy", "ApprovedBy",
        "SourceName", "SourceUrl", "SourceLicence", "Id");

    /// <summary>Makes the store hold exactly these facts for the file. Keys must be unique in it.</summary>
    public async Task<PreparedFactChanges> ReplaceAsync(
        string file, IReadOnlyList<PreparedFact> facts, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var standing = await StandingAsync(file, cancellationToken);
        var (added, changed, unchanged) = (0, 0, 0);
        for (var ordinal = 0; ordinal < facts.Count; ordinal++)
        {
            var fact = Storable(facts[ordinal]);
            if (!standing.Remove(StorableText.Key(fact.Key), out var before))
            {
                added++;
                await rows.AddAsync(Guid.CreateVersion7(now), file, fact, ordinal, now, cancellationToken);
                continue;
            }
            var isSame = before.Fact with { Key = fact.Key } == fact;
            (changed, unchanged) = isSame ? (changed, unchanged + 1) : (changed + 1, unchanged);
            if (!isSame || before.Ordinal != ordinal)
                await ChangeAsync(before, file, fact, ordinal, now, cancellationToken);
        }
        foreach (var (id, _, _) in standing.Values)
            await rows.EndAsync(id, FactStatus.Withdrawn, null, null, cancellationToken);
        await updating.FlushAsync(cancellationToken);
        await rows.FlushAsync(cancellationToken);
        return new PreparedFactChanges(added, changed, standing.Count, unchanged);
    }

    public async ValueTask DisposeAsync()
    {
        await rows.DisposeAsync();
        await updating.DisposeAsync();
    }

    /// <summary>A fact keeps its id as long as its statement stands; another statement is another fact.</summary>
    private async Task ChangeAsync(
        (Guid Id, int Ordinal, PreparedFact Fact) before, string file, PreparedFact fact, int ordinal, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        if (before.Fact.Statement != fact.Statement)
        {
            var id = Guid.CreateVersion7(now);
            await rows.EndAsync(before.Id, FactStatus.Corrected, Replaced, id, cancellationToken);
            await rows.AddAsync(id, file, fact, ordinal, now, cancellationToken);
            return;
        }
        await updating.AddAsync(cancellationToken,
            (long)ordinal, StorableText.NameKey(fact.Subject), fact.Subject, fact.Question, fact.Attribution,
            fact.Status.ToString(), StoredDay.Of(fact.AsOf), StoredDay.Of(fact.ReviewBy), fact.ApprovedBy,
            fact.SourceName, fact.SourceUrl?.OriginalString, fact.SourceLicence, before.Id);
        if (before.Fact.Question != fact.Question)
            await rows.IndexAgainAsync(before.Id, fact.Question, fact.Statement, cancellationToken);
    }

    private async Task<Dictionary<string, (Guid Id, int Ordinal, PreparedFact Fact)>> StandingAsync(
        string file, CancellationToken cancellationToken)
    {
        var standing = new Dictionary<string, (Guid, int, PreparedFact)>(StringComparer.Ordinal);
        await using var reader = await connection.ExecuteReaderAsync(new CommandDefinition("""
            select id, ordinal, prepared_key, subject, statement, status, source_name, question, attribution, as_of,
                review_by, approved_by, source_url, source_licence
            from facts where prepared_file = @File and status not in ('Corrected', 'Withdrawn')
            """, new { File = StorableText.Key(file) }, cancellationToken: cancellationToken));
        while (await reader.ReadAsync(cancellationToken))
            standing.Add(reader.GetString(2), (reader.GetGuid(0), reader.GetInt32(1), Read(reader)));
        return standing;
    }

    private static PreparedFact Read(DbDataReader row) =>
        new(row.GetString(2), row.GetString(3), row.GetString(4), Enum.Parse<FactStatus>(row.GetString(5)), row.GetString(6))
        {
            Question = row.TextOrNull(7),
            Attribution = row.TextOrNull(8),
            AsOf = StoredDay.Read(row.TextOrNull(9)),
            ReviewBy = StoredDay.Read(row.TextOrNull(10)),
            ApprovedBy = row.TextOrNull(11),
            SourceUrl = row.AddressOrNull(12),
            SourceLicence = row.TextOrNull(13),
        };

    private static PreparedFact Storable(PreparedFact fact) => fact with
    {
        Subject = StorableText.Of(fact.Subject),
        Statement = StorableText.Of(fact.Statement),
        SourceName = StorableText.Of(fact.SourceName),
        Question = StorableText.OrNull(fact.Question),
        Attribution = StorableText.OrNull(fact.Attribution),
        ApprovedBy = StorableText.OrNull(fact.ApprovedBy),
        SourceLicence = StorableText.OrNull(fact.SourceLicence),
    };
}
