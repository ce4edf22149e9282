using System.Data.Common;
using Dapper;
using Npgsql;

namespace Bot.Storage;

/// <summary>A PostgreSQL server.</summary>
internal sealed class PostgresEngine : IStorageEngine
{
    /// <summary>Names the lock that one migrating process holds; any constant that nothing else in the database uses.</summary>
    private const long MigrationLock = 0x426F74_4D696772;

    /// <summary>Statements that each connection keeps prepared: those that are run over and over.</summary>
    private const int PreparedStatements = 64;

    /// <summary>So often a transaction is tried that waits in a circle with others.</summary>
    private const int MostAttempts = 3;

    private const string SignalChannel = "bot_signals";

    private readonly NpgsqlDataSource source;
    private readonly string connectionString;

    /// <param name="connectionString">Host, database, user and whatever else Npgsql knows.</param>
    public PostgresEngine(string connectionString)
    {
        this.connectionString = connectionString;
        source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = PreparedStatements });
    }

    public ISqlDialect Dialect { get; } = new PostgresDialect();

    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken) =>
        await source.OpenConnectionAsync(cancellationToken);

    public ValueTask ReleaseAsync(DbConnection connection) => connection.DisposeAsync();

    public bool SharesSignals => true;

    /// <summary>
    /// PostgreSQL lets many write at once, and commits together what comes together. When two waited for each other, the
    /// one whose transaction it took back begins anew.
    /// </summary>
    public async Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await WriteOnceAsync(work, cancellationToken);
            }
            catch (PostgresException failure)
                when (failure.SqlState == PostgresErrorCodes.DeadlockDetected && attempt < MostAttempts)
            {
            }
        }
    }

    private async Task<T> WriteOnceAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var result = await work(connection);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    public async Task<ILease?> TryLeaseAsync(string name, bool isForGood, CancellationToken cancellationToken) =>
        await AdvisoryLease.TryTakeAsync(source, name, cancellationToken);

    public async Task AnnounceAsync(IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            "select pg_notify(@SignalChannel, name) from unnest(@Names) as given (name)",
            new { SignalChannel, Names = names.ToArray() }, cancellationToken: cancellationToken));
    }

    public async Task ListenAsync(Action<string> heard, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        connection.Notification += (_, notification) => heard(notification.Payload);
        await connection.ExecuteAsync(new CommandDefinition($"listen {SignalChannel}", cancellationToken: cancellationToken));
        while (true)
            await connection.WaitAsync(cancellationToken);
    }

    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        // The lock belongs to this connection: it ends with it, also when the process dies.
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            "select pg_advisory_lock(@MigrationLock)", new { MigrationLock }, cancellationToken: cancellationToken));
        try
        {
            // Of a pool one connection would stay open that nobody uses again.
            var apart = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
            Migrations.Apply(apart.ConnectionString, Dialect);
        }
        finally
        {
            await connection.ExecuteAsync("select pg_advisory_unlock(@MigrationLock)", new { MigrationLock });
        }
    }

    public Task BackupAsync(string file, CancellationToken cancellationToken) => throw new StorageException(
        $"With Storage:Provider Postgres the store is copied by PostgreSQL's own tool: pg_dump --format=custom --file={file} DATABASE.");

    public Task RestoreAsync(string file, CancellationToken cancellationToken) => throw new StorageException(
        $"With Storage:Provider Postgres the store is put back by PostgreSQL's own tool: pg_restore --clean --if-exists --dbname=DATABASE {file}.");

    // Its log is the server's, and so is the room of deleted rows.
    public Task<bool> TryDropLogAsync(CancellationToken cancellationToken) => Task.FromResult(true);

    public StorageException? Explain(DbException failure) =>
        failure is NpgsqlException postgres ? PostgresFailures.Explain(postgres, source.ConnectionString) : null;

    public ValueTask DisposeAsync() => source.DisposeAsync();
}
