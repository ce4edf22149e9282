using System.Data.Common;

namespace Bot.Storage;

/// <summary>
/// Runs one statement for many rows: prepared once where the engine is in this process, in batches where each call would
/// be a round trip. Rows are only sure to be written after <see cref="FlushAsync"/>.
/// </summary>
/// <param name="connection">The transaction's connection.</param>
/// <param name="sql">The statement.</param>
/// <param name="names">Its parameters' names, without the at sign.</param>
internal sealed class RowWriter(DbConnection connection, string sql, params IReadOnlyList<string> names) : IAsyncDisposable
{
    private readonly DbCommand? command = connection.CanCreateBatch ? null : Prepare(connection, sql, names);
    private readonly DbBatch? batch = connection.CanCreateBatch ? connection.CreateBatch() : null;
    private readonly List<int> changed = [];

    /// <summary>How many rows each run has changed, in their order; complete after <see cref="FlushAsync"/>.</summary>
    public IReadOnlyList<int> Changed => changed;

    /// <summary>Runs the statement with these values, in the order of the names; null is SQL's null.</summary>
    public async ValueTask AddAsync(CancellationToken cancellationToken, params IReadOnlyList<object?> values)
    {
        if (command is not null)
        {
            for (var index = 0; index < values.Count; index++)
                command.Parameters[index].Value = values[index] ?? DBNull.Value;
            changed.Add(await command.ExecuteNonQueryAsync(cancellationToken));
            return;
        }
        var row = batch!.CreateBatchCommand();
        row.CommandText = sql;
        for (var index = 0; index < values.Count; index++)
        {
            var parameter = row.CreateParameter();
            parameter.ParameterName = names[index];
            parameter.Value = values[index] ?? DBNull.Value;
            row.Parameters.Add(parameter);
        }
        batch.BatchCommands.Add(row);
    }

    /// <summary>Writes what has gathered.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (batch is not { BatchCommands.Count: > 0 })
            return;
        await batch.ExecuteNonQueryAsync(cancellationToken);
        changed.AddRange(batch.BatchCommands.Select(row => row.RecordsAffected));
        batch.BatchCommands.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        // A kept command belongs to its connection.
        if (command is not null && connection is not KeptSqliteConnection)
            await command.DisposeAsync();
        if (batch is not null)
            await batch.DisposeAsync();
    }

    private static DbCommand Prepare(DbConnection connection, string sql, IReadOnlyList<string> names)
    {
        var command = connection is KeptSqliteConnection kept ? kept.Command(sql) : connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in names)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + name;
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
