using Dapper;
using Microsoft.Data.Sqlite;

namespace Bot.Storage;

/// <summary>A file of the embedded store, or a copy of one, looked at from outside.</summary>
internal sealed class StoreFile(string path)
{
    private const int CannotOpen = 14;
    private const int Busy = 5;
    private const int Locked = 6;

    /// <summary>The store in a folder.</summary>
    /// <param name="folder">As the setting <c>Storage:Path</c> names it.</param>
    public static StoreFile In(string folder) => new(Path.GetFullPath(Path.Combine(folder, SqliteEngine.FileName)));

    /// <summary>Its whole path.</summary>
    public string FullPath { get; } = Path.GetFullPath(path);

    public bool Exists => File.Exists(FullPath);

    /// <summary>Whether a process has it open at this moment.</summary>
    public async Task<bool> IsInUseAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await OpenAsync(SqliteOpenMode.ReadWrite, cancellationToken);
            // SQLite leaves its write-ahead mode only for a connection that is alone; the mode is put back at once.
            var mode = await connection.ExecuteScalarAsync<string>("pragma journal_mode=delete");
            await connection.ExecuteAsync("pragma journal_mode=wal");
            return mode is not "delete";
        }
        catch (SqliteException taken) when (taken.SqliteErrorCode is Busy or Locked)
        {
            return true;
        }
    }

    /// <summary>
    /// Whether it is a store at all, and when something was last written that must not get lost; null when nothing was.
    /// </summary>
    public async Task<(bool IsStore, DateTimeOffset? Latest)> LatestChangeAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await OpenAsync(SqliteOpenMode.ReadOnly, cancellationToken);
            var latest = await connection.ExecuteScalarAsync<long?>(new CommandDefinition("""
                select max(latest) from (
                    select max(stored_at) as latest from article_versions
                    union all select max(stored_at) from facts where article_id is not null
                    union all select max(last_asked) from open_questions
                    union all select max(last_seen) from subscribers)
                """, cancellationToken: cancellationToken));
            return (true, latest is { } milliseconds ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null);
        }
        catch (SqliteException unreadable) when (unreadable.SqliteErrorCode is not CannotOpen)
        {
            return (false, null);
        }
    }

    private async Task<SqliteConnection> OpenAsync(SqliteOpenMode mode, CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = FullPath,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = 1,
        }.ToString());
        await connection.OpenAsync(cancellationToken);
        return connection;
    }
}
