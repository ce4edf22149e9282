using System.Data.Common;

namespace Bot.Storage;

/// <summary>What differs between the engines beyond the wording of SQL: opening, writing in turn, migrating, copying.</summary>
internal interface IStorageEngine : IAsyncDisposable
{
    /// <summary>The engine's SQL.</summary>
    ISqlDialect Dialect { get; }

    /// <summary>An open connection, ready for use. The caller disposes it or gives it back.</summary>
    Task<DbConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Takes a connection back that was used without failure, with nothing running on it.</summary>
    ValueTask ReleaseAsync(DbConnection connection);

    /// <summary>Waits until this process may start a writing transaction; disposing the result lets the next one in.</summary>
    Task<IDisposable> TakeTurnAsync(CancellationToken cancellationToken);

    /// <summary>Brings the tables up to date. Safe when several processes do it at once, and when nothing is to do.</summary>
    Task MigrateAsync(CancellationToken cancellationToken);

    /// <summary>Writes a consistent copy of the store, also while it is in use. An existing file is replaced.</summary>
    Task BackupAsync(string file, CancellationToken cancellationToken);

    /// <summary>Replaces everything in the store by a copy that <see cref="BackupAsync"/> wrote.</summary>
    Task RestoreAsync(string file, CancellationToken cancellationToken);

    /// <summary>The failure in words for an operator, or null when it is not the store's condition but a bug.</summary>
    StorageException? Explain(DbException failure);
}
