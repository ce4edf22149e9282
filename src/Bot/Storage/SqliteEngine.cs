using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Bot.Storage;

/// <summary>SQLite in one file of the settings' folder.</summary>
internal sealed class SqliteEngine : IStorageEngine
{
    /// <summary>The store's file in the folder.</summary>
    public const string FileName = "bot.db";

    /// <summary>How long a writer waits for another process, in seconds.</summary>
    private const int BusySeconds = 30;

    /// <summary>
    /// Write-ahead logging lets readers go on while one writes. <c>synchronous=full</c> syncs that log at each commit:
    /// with <c>normal</c> a power cut may lose the last commits, and what was confirmed to Telegram or to an editor must
    /// not be lost. It costs one sync a transaction, so importing stores articles in batches. <c>secure_delete</c> writes
    /// zeros over what is deleted, since a reader who asks to be forgotten must not be found in the free room of the file.
    /// </summary>
    private const string Pragmas =
        "pragma synchronous=full; pragma secure_delete=on; pragma cache_size=-16384; pragma temp_store=memory;";

    // Writers of this process queue here instead of polling for SQLite's lock.
    private readonly SemaphoreSlim turn = new(1);
    private readonly SqliteConnections waiting = new();
    private readonly string file;
    private readonly string connectionString;
    private readonly GroupCommit writers;

    /// <param name="folder">Where the file is or shall be; relative to the working folder.</param>
    public SqliteEngine(string folder)
    {
        file = Path.GetFullPath(Path.Combine(folder, FileName));
        connectionString = ConnectionString(file, SqliteOpenMode.ReadWriteCreate);
        writers = new GroupCommit(OpenAsync, ReleaseAsync, TakeTurnAsync);
    }

    public ISqlDialect Dialect { get; } = new SqliteDialect();

    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        if (waiting.Take() is { } kept)
            return kept;
        var connection = new KeptSqliteConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await connection.ExecuteAsync(Pragmas);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public ValueTask ReleaseAsync(DbConnection connection)
    {
        waiting.Return((KeptSqliteConnection)connection);
        return ValueTask.CompletedTask;
    }

    public bool SharesSignals => false;

    public Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken) =>
        writers.RunAsync(work, cancellationToken);

    public Task<ILease?> TryLeaseAsync(string name, bool isForGood, CancellationToken cancellationToken) =>
        Task.FromResult<ILease?>(FileLease.TryTake(Path.Combine(Path.GetDirectoryName(file)!, $"{name}.lock"), isForGood));

    public Task AnnounceAsync(IReadOnlyList<string> names, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task ListenAsync(Action<string> heard, CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        CreateFolder();
        using var mine = await TakeTurnAsync(cancellationToken);
        await using var connection = await OpenAsync(cancellationToken);
        await connection.ExecuteAsync("pragma journal_mode=wal");
        // One immediate transaction around all scripts: a second process waits for it and then finds nothing to do.
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        Migrations.Apply(connection, Dialect);
        await transaction.CommitAsync(cancellationToken);
    }

    public async Task BackupAsync(string file, CancellationToken cancellationToken)
    {
        var target = Path.GetFullPath(file);
        var unfinished = target + ".unfinished";
        try
        {
            File.Delete(unfinished);
            await using (var connection = await OpenAsync(cancellationToken))
                await connection.ExecuteAsync("vacuum into @File", new { File = unfinished });
            // SQLite leaves the copy to the system's cache; a copy that is reported done must outlive a power cut.
            using (var copy = File.OpenHandle(unfinished, FileMode.Open, FileAccess.ReadWrite))
                RandomAccess.FlushToDisk(copy);
            File.Move(unfinished, target, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SqliteException)
        {
            if (File.Exists(unfinished))
                File.Delete(unfinished);
            throw new StorageException($"Cannot write the copy to {target}: {failure.Message}.", failure);
        }
    }

    public async Task RestoreAsync(string file, CancellationToken cancellationToken)
    {
        var source = Path.GetFullPath(file);
        if (!File.Exists(source))
            throw new StorageException($"Cannot restore from {source}: there is no such file.");
        await using var copy = new SqliteConnection(ConnectionString(source, SqliteOpenMode.ReadOnly));
        await CheckAsync(copy, source, cancellationToken);
        CreateFolder();
        using (var mine = await TakeTurnAsync(cancellationToken))
        {
            await using var store = (SqliteConnection)await OpenAsync(cancellationToken);
            // SQLite's backup is one transaction on the side written to: others see the old store or the new one.
            copy.BackupDatabase(store);
        }
        await MigrateAsync(cancellationToken);
    }

    public async Task<bool> TryDropLogAsync(CancellationToken cancellationToken)
    {
        using var mine = await TakeTurnAsync(cancellationToken);
        await using var connection = await OpenAsync(cancellationToken);
        // The first column says whether somebody was in the way.
        return await connection.ExecuteScalarAsync<long>("pragma wal_checkpoint(truncate)") == 0;
    }

    public StorageException? Explain(DbException failure) =>
        failure is SqliteException sqlite ? SqliteFailures.Explain(sqlite, file) : null;

    public async ValueTask DisposeAsync()
    {
        await writers.DisposeAsync();
        waiting.Dispose();
        turn.Dispose();
    }

    /// <summary>Waits until this process may start a writing transaction; disposing the result lets the next one in.</summary>
    private async Task<IDisposable> TakeTurnAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        return new Turn(turn);
    }

    private static string ConnectionString(string file, SqliteOpenMode mode) => new SqliteConnectionStringBuilder
    {
        DataSource = file,
        Mode = mode,
        ForeignKeys = true,
        Pooling = false,
        DefaultTimeout = BusySeconds,
    }.ToString();

    private static async Task CheckAsync(SqliteConnection copy, string source, CancellationToken cancellationToken)
    {
        try
        {
            await copy.OpenAsync(cancellationToken);
            var verdict = await copy.ExecuteScalarAsync<string>("pragma quick_check(1)");
            if (verdict is not "ok")
                throw new StorageException($"Cannot restore from {source}: the file is damaged ({verdict}).");
            if (!Migrations.AreKnown(copy))
                throw new StorageException($"Cannot restore from {source}: it is not a copy of this bot's store, or a newer bot's.");
        }
        catch (SqliteException failure)
        {
            throw SqliteFailures.Explain(failure, source)
                ?? new StorageException($"Cannot restore from {source}: {failure.Message}.", failure);
        }
    }

    private void CreateFolder()
    {
        var folder = Path.GetDirectoryName(file)!;
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(
                $"Cannot make the store's folder {folder}: {failure.Message} Set Storage:Path (or --data) to a folder that can be written.", failure);
        }
    }

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
