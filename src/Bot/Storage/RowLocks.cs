using System.Data.Common;

namespace Bot.Storage;

/// <summary>Holds rows that a transaction only reads.</summary>
internal static class RowLocks
{
    /// <summary>
    /// Ends a <c>select</c> whose rows nobody may change until the transaction ends; others may read and hold them, too.
    /// Empty on SQLite, where one writes at a time.
    /// </summary>
    public static string HoldingRows(this DbConnection connection) => connection is KeptSqliteConnection ? "" : "for share";

    /// <summary>The same for rows that the transaction is about to change itself.</summary>
    public static string TakingRows(this DbConnection connection) =>
        connection is KeptSqliteConnection ? "" : "for no key update";
}
