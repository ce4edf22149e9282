using System.Collections.Concurrent;
using System.Data.Common;
using Briefing.Language;
using Dapper;

namespace Bot.Storage;

/// <summary>
/// A full-text index. The engines index <see cref="SearchTerms"/> of a text as plain words, so both give the same
/// candidates; counts of terms are remembered for a while, since they only weigh and choose terms.
/// </summary>
internal sealed class SearchIndex(Database database, string table, string owner, TimeProvider clock)
{
    /// <summary>
    /// A search ranks at most this many documents beyond those of its two rarest terms, by all its terms: ranking costs some
    /// microseconds for each, and what holds only common terms is hardly ever among the best.
    /// </summary>
    public const long MostRanked = 500;

    /// <summary>So many of the common terms, the rarest of them, count beside the rare ones: more than a question has, fewer than an article.</summary>
    private const int MostOthers = 12;

    /// <summary>PostgreSQL keeps at most a megabyte of terms with a document, so longer documents are found by their beginning.</summary>
    private const int LongestDocument = 100_000;

    /// <summary>PostgreSQL takes terms up to 2,046 bytes. Nobody asks for longer ones than this.</summary>
    private const int LongestTerm = 200;

    /// <summary>Pages of the index that are written at once when its segments are merged: some milliseconds, for which other writers wait.</summary>
    private const int MergedAtOnce = 200;

    /// <summary>A call that merged nothing changes fewer rows than this, as FTS5's documentation of "merge" says.</summary>
    private const int FewestChanges = 2;

    private const int MostRemembered = 50_000;

    private static readonly TimeSpan Remembering = TimeSpan.FromMinutes(1);

    private volatile Memory memory = new(long.MinValue, 0, 0);

    /// <summary>Puts documents in; its rows are written by <see cref="DocumentOf"/>. The owner's row must be written before.</summary>
    public RowWriter Inserting(DbConnection connection) =>
        new(connection, database.Dialect.InsertDocument(table, owner), "Id", "Terms", "Length");

    /// <summary>Takes documents out, by the owner's id.</summary>
    public RowWriter Deleting(DbConnection connection) =>
        new(connection, database.Dialect.DeleteDocument(table, owner), "Id");

    /// <summary>The terms under which a text is found.</summary>
    public static IReadOnlyList<string> TermsOf(string text)
    {
        var room = LongestDocument;
        return [.. SearchTerms.Of(text)
            .Where(term => term.Length <= LongestTerm)
            .TakeWhile(term => (room -= term.Length + 1) >= 0)];
    }

    /// <summary>The row for <see cref="Inserting"/> that makes a text searchable under its owner's id.</summary>
    public IReadOnlyList<object?> DocumentOf(Guid id, string text)
    {
        var terms = TermsOf(text);
        return [id, database.Dialect.Document(terms), (long)terms.Count];
    }

    /// <summary>
    /// Merges the segments that many writes have left, step by step, so that others can write in between. Worth it after an import and
    /// once in a while: searching takes about a third less.
    /// </summary>
    /// <exception cref="StorageException">The store cannot be written; the index is as good as before.</exception>
    public async Task MergeAsync(CancellationToken cancellationToken)
    {
        if (database.Dialect.MergeDocuments(table) is not { } merge)
            return;
        var pages = -MergedAtOnce;
        while (await MergeSomeAsync(merge, pages, cancellationToken))
            pages = MergedAtOnce;
    }

    /// <summary>Forgets the counts; called after each change that this process makes.</summary>
    public void Forget() => memory = new Memory(long.MinValue, 0, 0);

    /// <summary>How common the terms are. Changes by other processes are seen after a minute.</summary>
    public async Task<TermCounts> CountAsync(
        DbConnection connection, IReadOnlyList<string> terms, CancellationToken cancellationToken)
    {
        var known = await RecallAsync(connection, cancellationToken);
        var wanted = terms.Distinct(StringComparer.Ordinal).ToArray();
        var missing = wanted.Where(term => !known.Containing.ContainsKey(term)).ToArray();
        if (missing.Length > 0)
            await LookUpAsync(connection, missing, known, cancellationToken);
        return new TermCounts(known.Documents, known.AverageLength,
            wanted.ToDictionary(term => term, term => known.Containing.GetValueOrDefault(term), StringComparer.Ordinal));
    }

    /// <summary>
    /// A <c>select</c> of row_id and score of the best documents that hold any of the terms, its parameter being Limit;
    /// null when no document can.
    /// </summary>
    public async Task<(string Sql, Dictionary<string, object> Parameters)?> BestAsync(
        DbConnection connection, IReadOnlyList<string> terms, CancellationToken cancellationToken)
    {
        var counts = await CountAsync(connection, terms, cancellationToken);
        var (leading, others) = counts.Split(MostRanked);
        return leading.Count == 0 ? null : Best(counts, leading, [.. others.Take(MostOthers)], needsOther: false);
    }

    /// <summary>The same for documents that hold one of some terms and one of others too.</summary>
    public async Task<(string Sql, Dictionary<string, object> Parameters)?> BestOfBothAsync(
        DbConnection connection, IReadOnlyList<string> terms, IReadOnlyList<string> others, CancellationToken cancellationToken)
    {
        var counts = await CountAsync(connection, [.. terms, .. others], cancellationToken);
        var (some, further) = (counts.Rarest(terms), counts.Rarest(others.Except(terms, StringComparer.Ordinal)));
        return some.Count == 0 || further.Count == 0 ? null : Best(counts, some, further, needsOther: true);
    }

    private Task<bool> MergeSomeAsync(string merge, int pages, CancellationToken cancellationToken) =>
        database.WriteAsync(async connection =>
        {
            var before = await ChangesAsync(connection, cancellationToken);
            await connection.ExecuteAsync(new CommandDefinition(merge, new { Pages = pages }, cancellationToken: cancellationToken));
            return await ChangesAsync(connection, cancellationToken) - before >= FewestChanges;
        }, cancellationToken);

    private static Task<long> ChangesAsync(DbConnection connection, CancellationToken cancellationToken) =>
        connection.ExecuteScalarAsync<long>(new CommandDefinition("select total_changes()", cancellationToken: cancellationToken));

    private (string Sql, Dictionary<string, object> Parameters) Best(
        TermCounts counts, IReadOnlyList<string> leading, IReadOnlyList<string> others, bool needsOther)
    {
        var query = new FullTextQuery(
            leading, others, [.. leading.Concat(others).Select(counts.Weight)], Math.Max(1, counts.AverageLength))
        {
            NeedsOther = needsOther,
        };
        var (sql, parameters) = database.Dialect.BestDocuments(table, query);
        return (sql, new Dictionary<string, object>(parameters));
    }

    private async Task<Memory> RecallAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var known = memory;
        if (known.MeasuredAt != long.MinValue && clock.GetElapsedTime(known.MeasuredAt) < Remembering
            && known.Containing.Count < MostRemembered)
            return known;
        var (documents, average) = (await connection.ReadAllAsync(database.Dialect.MeasureDocuments(table), null,
            row => (row.GetInt64(0), row.GetDouble(1)), cancellationToken))[0];
        return memory = new Memory(clock.GetTimestamp(), documents, average);
    }

    private async Task LookUpAsync(
        DbConnection connection, string[] terms, Memory known, CancellationToken cancellationToken)
    {
        var (sql, parameters) = database.Dialect.CountDocuments(table, terms);
        var found = await connection.ReadKeptAsync(
            sql, parameters, row => (Term: row.GetString(0), Documents: row.GetInt64(1)), cancellationToken);
        foreach (var term in terms)
            known.Containing[term] = 0;
        foreach (var (term, documents) in found)
            known.Containing[term] = documents;
    }

    private sealed record Memory(long MeasuredAt, long Documents, double AverageLength)
    {
        public ConcurrentDictionary<string, long> Containing { get; } = new(StringComparer.Ordinal);
    }
}
