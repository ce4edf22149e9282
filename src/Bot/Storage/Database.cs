using System.Data.Common;
using Dapper;

namespace Bot.Storage;

/// <summary>The store that the settings name: opens connections, runs transactions, turns failures into plain words.</summary>
internal sealed class Database(IStorageEngine engine) : IAsyncDisposable
{
    /// <summary>The engine's SQL.</summary>
    public ISqlDialect Dialect => engine.Dialect;

    /// <summary>Runs <paramref name="work"/> on a connection without a transaction of its own.</summary>
    /// <exception cref="StorageException">The store cannot be used; the message says why.</exception>
    public Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken) =>
        ExplainingAsync(async () =>
        {
            var connection = await engine.OpenAsync(cancellationToken);
            return await UsingAsync(connection, work);
        });

    /// <summary>
    /// Runs <paramref name="work"/> in one transaction: all of it is stored or, when it throws, nothing. Commands made
    /// from the connection belong to the transaction. Several callers may share one commit; no network call and no other
    /// write belongs in here.
    /// </summary>
    /// <exception cref="StorageException">The store cannot be used; the message says why. Nothing was stored.</exception>
    public Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken) =>
        ExplainingAsync(() => engine.WriteAsync(work, cancellationToken));

    /// <inheritdoc cref="IStorageEngine.SharesSignals"/>
    public bool SharesSignals => engine.SharesSignals;

    /// <inheritdoc cref="IStorageEngine.TryLeaseAsync"/>
    /// <exception cref="StorageException">The store cannot be used; the message says why.</exception>
    public Task<ILease?> TryLeaseAsync(string name, bool isForGood, CancellationToken cancellationToken) =>
        ExplainingAsync(() => engine.TryLeaseAsync(name, isForGood, cancellationToken));

    /// <inheritdoc cref="IStorageEngine.AnnounceAsync"/>
    /// <exception cref="StorageException">The store cannot be used; the message says why.</exception>
    public Task AnnounceAsync(IReadOnlyList<string> names, CancellationToken cancellationToken) =>
        ExplainingAsync(async () =>
        {
            await engine.AnnounceAsync(names, cancellationToken);
            return true;
        });

    /// <inheritdoc cref="IStorageEngine.ListenAsync"/>
    /// <exception cref="StorageException">The store cannot be used; the message says why.</exception>
    public Task ListenAsync(Action<string> heard, CancellationToken cancellationToken) =>
        ExplainingAsync(async () =>
        {
            await engine.ListenAsync(heard, cancellationToken);
            return true;
        });

    /// <summary>
    /// Inside a transaction: waits until no other transaction, of any process, is between this call with the same name
    /// and its end. For work that first looks and then writes what it found missing.
    /// </summary>
    public async Task WaitForOthersAsync(DbConnection connection, string name, CancellationToken cancellationToken)
    {
        if (Dialect.WaitForOthers is { } wait)
            await connection.ExecuteAsync(new CommandDefinition(wait, new { Name = name }, cancellationToken: cancellationToken));
    }

    /// <inheritdoc cref="IStorageEngine.MigrateAsync"/>
    /// <exception cref="StorageException">The store cannot be used; the message says why.</exception>
    public Task MigrateAsync(CancellationToken cancellationToken) =>
        ExplainingAsync(async () =>
        {
            await engine.MigrateAsync(cancellationToken);
            return true;
        });

    /// <summary>Writes a consistent copy of the store into one file, also while it is in use. An existing file is replaced.</summary>
    /// <exception cref="StorageException">The copy could not be made, or the engine has tools of its own for it.</exception>
    public Task BackupAsync(string file, CancellationToken cancellationToken) =>
        ExplainingAsync(async () =>
        {
            await engine.BackupAsync(file, cancellationToken);
            return true;
        });

    /// <summary>
    /// Replaces everything in the store by a copy that <see cref="BackupAsync"/> wrote, once it is found whole and a copy
    /// of this bot's store, and brings it up to date. Other processes that have the store open see the restored one.
    /// </summary>
    /// <exception cref="StorageException">The file is not such a copy; the store is as it was.</exception>
    public Task RestoreAsync(string file, CancellationToken cancellationToken) =>
        ExplainingAsync(async () =>
        {
            await engine.RestoreAsync(file, cancellationToken);
            return true;
        });

    /// <inheritdoc cref="IStorageEngine.TryDropLogAsync"/>
    /// <exception cref="StorageException">The store cannot be used; the message says why.</exception>
    public Task<bool> TryDropLogAsync(CancellationToken cancellationToken) =>
        ExplainingAsync(() => engine.TryDropLogAsync(cancellationToken));

    public ValueTask DisposeAsync() => engine.DisposeAsync();

    /// <summary>The connection goes back for the next use only when nothing went wrong on it.</summary>
    private async Task<T> UsingAsync<T>(DbConnection connection, Func<DbConnection, Task<T>> work)
    {
        T result;
        try
        {
            result = await work(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
        await engine.ReleaseAsync(connection);
        return result;
    }

    private async Task<T> ExplainingAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (DbException failure) when (engine.Explain(failure) is { } plain)
        {
            throw plain;
        }
    }
}
