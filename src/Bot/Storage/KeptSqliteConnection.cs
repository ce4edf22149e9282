using Microsoft.Data.Sqlite;

namespace Bot.Storage;

/// <summary>
/// A connection that stays open for the next reader and keeps its commands with it, since preparing a statement often takes
/// longer than running it. For one reader at a time.
/// </summary>
internal sealed class KeptSqliteConnection(string connectionString) : SqliteConnection(connectionString)
{
    private const int MostCommands = 128;

    private readonly Dictionary<string, SqliteCommand> commands = new(StringComparer.Ordinal);

    /// <summary>The command with this text, without parameters yet. It belongs to the connection: nobody else disposes it.</summary>
    public SqliteCommand Command(string sql)
    {
        if (!commands.TryGetValue(sql, out var command))
        {
            if (commands.Count >= MostCommands)
                ForgetCommands();
            command = CreateCommand();
            command.CommandText = sql;
            commands[sql] = command;
        }
        command.Transaction = Transaction;
        command.Parameters.Clear();
        return command;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            ForgetCommands();
        base.Dispose(disposing);
    }

    private void ForgetCommands()
    {
        foreach (var command in commands.Values)
            command.Dispose();
        commands.Clear();
    }
}
