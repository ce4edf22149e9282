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
        // Dapper's reader takes its command along only when it is disposed in the old way.
        using var reader = await connection.ExecuteReaderAsync(
            new CommandDefinition(sql, parameters, cancellationToken: cancellationToken));
        return await ReadAllAsync(reader, read, cancellationToken);
    }

    /// <summary>
    /// All rows of a query that is asked over and over: SQLite keeps it prepared with its connection. So the text must be
    /// one of few, with all that varies in the parameters (named without the at sign; arrays only where the engine has them).
    /// </summary>
    public static async Task<IReadOnlyList<T>> ReadKeptAsync<T>(
        this DbConnection connection, string sql, IReadOnlyDictionary<string, object> parameters, Func<DbDataReader, T> read,
        CancellationToken cancellationToken)
    {
        if (connection is KeptSqliteConnection kept)
            return await ReadAllAsync(kept.Command(sql), parameters, read, cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await ReadAllAsync(command, parameters, read, cancellationToken);
    }

    public static string? TextOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static long? NumberOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    public static Guid? IdOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetGuid(column);

    public static DateTimeOffset Time(this DbDataReader row, int column) =>
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));

    public static DateTimeOffset? TimeOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.Time(column);

    public static Uri? AddressOrNull(this DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : new Uri(row.GetString(column), UriKind.RelativeOrAbsolute);

    private static async Task<IReadOnlyList<T>> ReadAllAsync<T>(
        DbCommand command, IReadOnlyDictionary<string, object> parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await ReadAllAsync(reader, read, cancellationToken);
    }

    private static async Task<IReadOnlyList<T>> ReadAllAsync<T>(
        DbDataReader reader, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(read(reader));
        return rows;
    }
}
