using System.Data.Common;
using Dapper;

namespace Bot.Storage;

/// <summary>Reads rows whose columns may be null, by position: ids and numbers come in the same way from both engines.</summary>
internal static class RowReading
{
    /// <summary>All rows of a query, in its order.</summary>
    public static async Task<IReadOnlyList<T>> ReadAllAsync<T>(
        this DbConnection connection, string sql, object? parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        await using var reader = await connection.ExecuteReaderAsync(
            new CommandDefinition(sql, parameters, cancellationToken: cancellationToken));
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(read(reader));
        return rows;
    }

    public static string? TextOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static long? NumberOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    public static Guid? IdOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetGuid(column);

    public static DateTimeOffset Time(this DbDataReader row, int column) =>
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));

    public static DateTimeOffset? TimeOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.Time(column);

    public static Uri? AddressOrNull(this DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : new Uri(row.GetString(column), UriKind.RelativeOrAbsolute);
}
