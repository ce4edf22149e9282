using System.Data.Common;

namespace Bot.Storage;

/// <summary>Runs statements that are run over and over.</summary>
internal static class RowWriting
{
    /// <summary>
    /// Runs a statement whose text is one of few: SQLite keeps it prepared with its connection, since preparing it often
    /// takes longer than running it.
    /// </summary>
    /// <param name="connection">The transaction's connection.</param>
    /// <param name="sql">The statement.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="values">Its parameters: names without the at sign, and values, null being SQL's null.</param>
    /// <returns>How many rows it changed.</returns>
    public static async Task<int> ExecuteKeptAsync(
        this DbConnection connection, string sql, CancellationToken cancellationToken,
        params IReadOnlyList<(string Name, object? Value)> values)
    {
        if (connection is KeptSqliteConnection kept)
            return await RunAsync(kept.Command(sql), values, cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await RunAsync(command, values, cancellationToken);
    }

    private static Task<int> RunAsync(
        DbCommand command, IReadOnlyList<(string Name, object? Value)> values, CancellationToken cancellationToken)
    {
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }
        return command.ExecuteNonQueryAsync(cancellationToken);
    }
}
