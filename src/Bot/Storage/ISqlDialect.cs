namespace Bot.Storage;

/// <summary>The few places where one SQL text cannot serve both engines.</summary>
internal interface ISqlDialect
{
    /// <summary>What stands for <c>$name$</c> in the migration scripts: column types and the like.</summary>
    IReadOnlyDictionary<string, string> ScriptVariables { get; }

    /// <summary>The infix of migration scripts for this engine only ("0002_full_text.<b>sqlite</b>.sql").</summary>
    string ScriptInfix { get; }

    /// <summary>Ends a <c>select</c> that claims rows, so that other workers pass over them; empty where only one process writes.</summary>
    string SkipLocked { get; }

    /// <summary>
    /// A statement that lets only one transaction at a time go on for a given <c>@Name</c>, until it ends; null where a
    /// writing transaction has the store to itself anyway.
    /// </summary>
    string? WaitForOthers { get; }

    /// <summary>The condition that a column equals one of an array parameter's values: stands after the column.</summary>
    /// <param name="parameter">The parameter's name, without the at sign. Its value is an array.</param>
    string In(string parameter);

    /// <summary>
    /// The condition that a column equals one of many ids: stands after the column. One text however many there are, so that
    /// the query can stay prepared (see <see cref="RowReading.ReadKeptAsync"/>).
    /// </summary>
    /// <param name="parameter">The parameter's name, without the at sign. Its value is made by <see cref="Ids"/>.</param>
    string AmongIds(string parameter);

    /// <summary>The value of the parameter of <see cref="AmongIds"/>.</summary>
    object Ids(IReadOnlyList<Guid> ids);

    /// <summary>The value to store for the terms of a document.</summary>
    string Document(IReadOnlyList<string> terms);

    /// <summary>
    /// Inserts <c>@Terms</c> (see <see cref="Document"/>) and <c>@Length</c>, the number of terms, for the row of
    /// <paramref name="owner"/> whose id is <c>@Id</c>.
    /// </summary>
    string InsertDocument(string table, string owner);

    /// <summary>Takes out what <see cref="InsertDocument"/> put in for <c>@Id</c>.</summary>
    string DeleteDocument(string table, string owner);

    /// <summary>How many documents hold each of the terms: rows of term and count; terms in none may be left out.</summary>
    (string Sql, IReadOnlyDictionary<string, object> Parameters) CountDocuments(string table, IReadOnlyList<string> terms);

    /// <summary>
    /// Merges some of the segments that many writes have left in the index, each of which a search has to look through;
    /// <c>@Pages</c> is about how much to write, below 0 in the first of several calls. Null where the engine does so itself.
    /// </summary>
    string? MergeDocuments(string table);

    /// <summary>The number of documents and their average number of terms (0 when the engine ranks without it).</summary>
    string MeasureDocuments(string table);

    /// <summary>
    /// A <c>select</c> of the best documents for <paramref name="query"/>: row_id and score, higher is better, at most
    /// <c>@Limit</c>.
    /// </summary>
    (string Sql, IReadOnlyDictionary<string, object> Parameters) BestDocuments(string table, FullTextQuery query);
}
