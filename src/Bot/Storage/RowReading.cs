using System.Data.Common;

namespace Bot.Storage;

/// <summary>Reads columns that may be null.</summary>
internal static class RowReading
{
    public static string? TextOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static long? NumberOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    public static Guid? IdOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetGuid(column);

    public static DateTimeOffset? TimeOrNull(this DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : StoredTime.FromMilliseconds(row.GetInt64(column));

    public static Uri? AddressOrNull(this DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : new Uri(row.GetString(column), UriKind.RelativeOrAbsolute);
}
