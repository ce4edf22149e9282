using Bot.Storage;
using Briefing.Facts;

namespace Bot.Facts;

/// <summary>The facts that readers may be given. Unless a member says otherwise, only current ones: neither corrected nor withdrawn.</summary>
internal sealed class FactStore(Database database, SearchIndexes indexes, TimeProvider clock)
{
    private const int MostIds = 500;

    private const string Columns = """
        f.id, f.article_id, f.subject, f.statement, f.version, f.ordinal, f.place_start, f.place_length, f.status,
        f.question, f.attribution, f.caveat, f.as_of, f.review_by, f.approved_by, f.correction_note,
        coalesce(f.source_name, v.site, a.source), a.external_id, v.title, coalesce(f.source_url, a.url),
        v.published, v.published_offset
        """;

    private const string Joined = """
        left join articles a on a.id = f.article_id
        left join article_versions v on v.article_id = f.article_id and v.version = f.version
        """;

    private const string Current = "f.status not in ('Corrected', 'Withdrawn')";

    /// <summary>
    /// Facts whose statement or question holds any of the terms, best first. Very common terms count only beside the others,
    /// unless these are not enough.
    /// </summary>
    /// <param name="terms">As <see cref="Briefing.Language.SearchTerms"/> gives them.</param>
    /// <param name="limit">At most so many, 1 or more.</param>
    public Task<IReadOnlyList<FoundFact>> SearchAsync(
        IReadOnlyList<string> terms, int limit, CancellationToken cancellationToken) =>
        FoundAsync(terms, null, limit, cancellationToken);

    /// <summary>Facts whose statement or question holds any of the terms and any of the others, best first.</summary>
    /// <param name="terms">As <see cref="Briefing.Language.SearchTerms"/> gives them.</param>
    /// <param name="others">The same.</param>
    /// <param name="limit">At most so many, 1 or more.</param>
    public Task<IReadOnlyList<FoundFact>> SearchBothAsync(
        IReadOnlyList<string> terms, IReadOnlyList<string> others, int limit, CancellationToken cancellationToken) =>
        FoundAsync(terms, others, limit, cancellationToken);

    /// <summary>Changes whenever any fact, or anything that its article says about it, has changed.</summary>
    public Task<string> RevisionAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(connection => StoreRevision.ReadAsync(connection, cancellationToken), cancellationToken);

    /// <summary>How many facts can be searched, and in how many of them each term stands.</summary>
    public Task<(long Facts, IReadOnlyDictionary<string, long> Containing)> TermCountsAsync(
        IReadOnlyList<string> terms, CancellationToken cancellationToken) =>
        database.ReadAsync(async connection =>
        {
            var counts = await indexes.Facts.CountAsync(connection, terms, cancellationToken);
            return (counts.Documents, counts.Containing);
        }, cancellationToken);

    /// <summary>An article's facts in reading order; none for an unknown id.</summary>
    public Task<IReadOnlyList<Fact>> OfArticleAsync(Guid articleId, CancellationToken cancellationToken) =>
        OfArticlesAsync([articleId], cancellationToken);

    /// <summary>Facts of several articles, in the order in which the articles were stored first, then in reading order.</summary>
    public Task<IReadOnlyList<Fact>> OfArticlesAsync(IReadOnlyList<Guid> articleIds, CancellationToken cancellationToken) =>
        FactsAsync($"where f.article_id {database.Dialect.AmongIds("Ids")} and {Current} order by f.article_id, f.ordinal", articleIds, cancellationToken);

    /// <summary>What was wrong in these articles and has been corrected, newest article first, then in reading order.</summary>
    public Task<IReadOnlyList<Fact>> CorrectedOfArticlesAsync(IReadOnlyList<Guid> articleIds, CancellationToken cancellationToken) =>
        FactsAsync(
            $"where f.article_id {database.Dialect.AmongIds("Ids")} and f.status = 'Corrected' order by f.article_id desc, f.ordinal",
            articleIds, cancellationToken);

    /// <summary>Facts with one of these ids in any status, in no particular order; unknown ids are passed over.</summary>
    public Task<IReadOnlyList<Fact>> FindAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken) =>
        FactsAsync($"where f.id {database.Dialect.AmongIds("Ids")}", ids, cancellationToken);

    /// <summary>Those of the facts that are current, in no particular order.</summary>
    public Task<IReadOnlyList<Fact>> StandingAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken) =>
        FactsAsync($"where f.id {database.Dialect.AmongIds("Ids")} and {Current}", ids, cancellationToken);

    /// <summary>By the ids of facts that have ended, the fact that took the place of each; without those whose place is empty.</summary>
    public async Task<IReadOnlyDictionary<Guid, Guid>> ReplacementsAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var replacements = new Dictionary<Guid, Guid>();
        foreach (var some in ids.Distinct().Order().Chunk(MostIds))
        {
            var rows = await database.ReadAsync(connection => connection.ReadAllAsync(
                $"select id, replaced_by from facts where id {database.Dialect.In("Ids")} and replaced_by is not null",
                new { Ids = some }, row => (Id: row.GetGuid(0), By: row.GetGuid(1)), cancellationToken), cancellationToken);
            foreach (var (id, by) in rows)
                replacements[id] = by;
        }
        return replacements;
    }

    /// <summary>When each of the facts came into the store; unknown ids are passed over.</summary>
    public async Task<IReadOnlyDictionary<Guid, DateTimeOffset>> StoredAtAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var times = new Dictionary<Guid, DateTimeOffset>();
        foreach (var some in ids.Distinct().Order().Chunk(MostIds))
        {
            var rows = await database.ReadAsync(connection => connection.ReadAllAsync(
                $"select id, stored_at from facts where id {database.Dialect.In("Ids")}", new { Ids = some },
                row => (Id: row.GetGuid(0), At: row.Time(1)), cancellationToken), cancellationToken);
            foreach (var (id, at) in rows)
                times[id] = at;
        }
        return times;
    }

    /// <summary>Facts about a topic, named in any case: prepared ones first, then those of the newest articles, in reading order.</summary>
    public Task<IReadOnlyList<Fact>> OfSubjectAsync(string subject, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ReadAllAsync($"""
            select {Columns} from facts f {Joined}
            where f.subject_key = @Subject and {Current}
            order by case when f.article_id is null then 0 else 1 end, a.latest_at desc, f.article_id, f.ordinal limit @Limit
            """, new { Subject = StorableText.NameKey(subject), Limit = limit }, new FactRowReader().Read, cancellationToken), cancellationToken);

    /// <summary>
    /// Facts about a topic, named in any case, that answer a prepared question, and all prepared ones: those come first,
    /// then those of the newest articles, in reading order.
    /// </summary>
    public Task<IReadOnlyList<Fact>> PreparedOfSubjectAsync(string subject, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ReadKeptAsync($"""
            select {Columns} from facts f {Joined}
            where f.subject_key = @Subject and {Current} and (f.article_id is null or f.question is not null)
            order by case when f.article_id is null then 0 else 1 end, a.latest_at desc, f.article_id, f.ordinal limit @Limit
            """, new Dictionary<string, object> { ["Subject"] = StorableText.NameKey(subject), ["Limit"] = limit },
            new FactRowReader().Read, cancellationToken), cancellationToken);

    /// <summary>A fact's places in the versions of its article before the one that <see cref="FactSource.Place"/> speaks of, oldest first.</summary>
    public Task<IReadOnlyList<EarlierPlace>> EarlierPlacesAsync(Guid factId, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ReadAllAsync("""
            select version, ordinal, place_start, place_length from earlier_places where fact_id = @Id order by version
            """, new { Id = factId }, EarlierPlace.Read, cancellationToken), cancellationToken);

    /// <summary>
    /// Makes the store hold exactly these prepared facts for the file; doing it again changes nothing. A fact keeps its id
    /// while its statement stands. One whose statement changed becomes corrected, one that is gone from the file withdrawn.
    /// </summary>
    /// <param name="file">The file's name, by which the next reading of it knows its facts.</param>
    /// <param name="facts">In the file's order, each key once.</param>
    public async Task<PreparedFactChanges> ReplacePreparedAsync(
        string file, IReadOnlyList<PreparedFact> facts, CancellationToken cancellationToken)
    {
        var changes = await database.WriteAsync(async connection =>
        {
            await database.WaitForOthersAsync(connection, "prepared facts", cancellationToken);
            await using var store = new PreparedFactStore(connection, indexes);
            var made = await store.ReplaceAsync(file, facts, clock.GetUtcNow(), cancellationToken);
            await StoreRevision.ChangeAsync(connection, cancellationToken);
            return made;
        }, cancellationToken);
        indexes.Facts.Forget();
        return changes;
    }

    private Task<IReadOnlyList<FoundFact>> FoundAsync(
        IReadOnlyList<string> terms, IReadOnlyList<string>? others, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<FoundFact>>(async connection =>
        {
            var search = others is null
                ? indexes.Facts.BestAsync(connection, terms, cancellationToken)
                : indexes.Facts.BestOfBothAsync(connection, terms, others, cancellationToken);
            if (await search is not var (best, parameters))
                return [];
            parameters.Add("Limit", limit);
            return await connection.ReadKeptAsync($"""
                select f.id, f.article_id, found.score from ({best}) found join facts f on f.row_id = found.row_id
                order by found.score desc, f.row_id
                """, parameters, row => new FoundFact(row.GetGuid(0), row.IdOrNull(1), row.GetDouble(2)), cancellationToken);
        }, cancellationToken);

    private async Task<IReadOnlyList<Fact>> FactsAsync(string which, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var facts = new List<Fact>();
        foreach (var some in ids.Distinct().Order().Chunk(MostIds))
        {
            facts.AddRange(await database.ReadAsync(connection => connection.ReadKeptAsync(
                $"select {Columns} from facts f {Joined} {which}", new Dictionary<string, object> { ["Ids"] = database.Dialect.Ids(some) },
                new FactRowReader().Read, cancellationToken), cancellationToken));
        }
        return facts;
    }
}
