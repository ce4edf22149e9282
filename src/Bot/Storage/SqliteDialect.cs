using System.Text.Json;

namespace Bot.Storage;

/// <summary>SQLite's SQL: FTS5 tables named like PostgreSQL's, <c>{table}_terms</c> being their fts5vocab.</summary>
internal sealed class SqliteDialect : ISqlDialect
{
    public IReadOnlyDictionary<string, string> ScriptVariables { get; } = new Dictionary<string, string>
    {
        ["id"] = "text",
        ["row"] = "integer primary key",
        ["key"] = "text",
    };

    public string ScriptInfix => "sqlite";

    public string SkipLocked => "";

    public string? WaitForOthers => null;

    public string In(string parameter) => $"in @{parameter}";

    public string AmongIds(string parameter) => $"in (select value from json_each(@{parameter}))";

    // Ids are kept as the driver writes them.
    public object Ids(IReadOnlyList<Guid> ids) => JsonSerializer.Serialize(ids.Select(id => id.ToString().ToUpperInvariant()));

    public string Document(IReadOnlyList<string> terms) => string.Join(' ', terms);

    public string InsertDocument(string table, string owner) =>
        $"insert into {table} (rowid, terms) select row_id, @Terms from {owner} where id = @Id and @Length >= 0";

    public string DeleteDocument(string table, string owner) =>
        $"delete from {table} where rowid = (select row_id from {owner} where id = @Id)";

    public (string Sql, IReadOnlyDictionary<string, object> Parameters) CountDocuments(string table, IReadOnlyList<string> terms) =>
        ($"""
            select found.term, found.doc from json_each(@Wanted) wanted
            cross join {table}_terms found on found.term = wanted.value
            """, new Dictionary<string, object> { ["Wanted"] = JsonSerializer.Serialize(terms) });

    public string MergeDocuments(string table) => $"insert into {table} ({table}, rank) values ('merge', @Pages)";

    // FTS5 keeps the average length itself.
    public string MeasureDocuments(string table) => $"select count(*), 0.0 from {table}_docsize";

    public (string Sql, IReadOnlyDictionary<string, object> Parameters) BestDocuments(string table, FullTextQuery query)
    {
        // FTS5 sorts by its hidden column "rank" without computing it again; it is bm25(), negative, the best match lowest.
        return ($"""
            select rowid as row_id, -rank as score from {table}
            where {table} match @Match
            order by rank limit @Limit
            """, new Dictionary<string, object> { ["Match"] = Match(query) });
    }

    /// <summary>FTS5 ranks a document by all words of the query that stand in it, also by those it need not hold.</summary>
    private static string Match(FullTextQuery query)
    {
        var leading = AnyOf(query.Leading);
        if (query.Others.Count == 0)
            return leading;
        var both = $"({leading} AND {AnyOf(query.Others)})";
        return query.NeedsOther ? both : $"{leading} OR {both}";
    }

    private static string AnyOf(IReadOnlyList<string> terms) => $"({string.Join(" OR ", terms.Select(Quote))})";

    private static string Quote(string term) => $"\"{term.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
