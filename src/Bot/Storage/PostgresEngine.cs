using System.Data.Common;
using Dapper;
using Npgsql;

namespace Bot.Storage;

/// <summary>A PostgreSQL server.</summary>
internal sealed class PostgresEngine : IStorageEngine
{
    /// <summary>Names the lock that one migrating process holds; any constant that nothing else in the database uses.</summary>
    private const long MigrationLock = 0x426F74_4D696772;

    private readonly NpgsqlDataSource source;
    private readonly string connectionString;

    /// <param name="connectionString">Host, database, user and whatever else Npgsql knows.</param>
    public PostgresEngine(string connectionString)
    {
        this.connectionString = connectionString;
        source = NpgsqlDataSource.Create(connectionString);
    }

    public ISqlDialect Dialect { get; } = new PostgresDialect();

    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken) =>
        await source.OpenConnectionAsync(cancellationToken);

    public ValueTask ReleaseAsync(DbConnection connection) => connection.DisposeAsync();

    /// <summary>PostgreSQL lets many write at once.</summary>
    public Task<IDisposable> TakeTurnAsync(CancellationToken cancellationToken) => Task.FromResult<IDisposable>(NoTurn.Needed);

    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        // The lock belongs to this connection: it ends with it, also when the process dies.
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            "select pg_advisory_lock(@MigrationLock)", new { MigrationLock }, cancellationToken: cancellationToken));
        try
        {
            Migrations.Apply(connectionString, Dialect);
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

    public StorageException? Explain(DbException failure) =>
        failure is NpgsqlException postgres ? PostgresFailures.Explain(postgres, source.ConnectionString) : null;

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private sealed class NoTurn : IDisposable
    {
        public static NoTurn Needed { get; } = new();

        public void Dispose()
        {
        }
    }
}
