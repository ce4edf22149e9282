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

    /// <summary>Whether several processes share it, which then tell each other of news by signals.</summary>
    bool SharesSignals { get; }

    /// <summary>
    /// Runs <paramref name="work"/> in a transaction, maybe together with that of others: ends when it is committed; when
    /// it fails nothing of it is stored.
    /// </summary>
    Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>Takes a right that one process at a time has, or null while another has it.</summary>
    /// <param name="name">Which right: letters, digits and "-".</param>
    /// <param name="isForGood">Whether it will be asked for again; else nothing may remain of it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<ILease?> TryLeaseAsync(string name, bool isForGood, CancellationToken cancellationToken);

    /// <summary>Tells all processes that share the store, this one too, of some names.</summary>
    Task AnnounceAsync(IReadOnlyList<string> names, CancellationToken cancellationToken);

    /// <summary>Calls <paramref name="heard"/> for each name that is announced, until it fails or is cancelled.</summary>
    Task ListenAsync(Action<string> heard, CancellationToken cancellationToken);

    /// <summary>Brings the tables up to date. Safe when several processes do it at once, and when nothing is to do.</summary>
    Task MigrateAsync(CancellationToken cancellationToken);

    /// <summary>Writes a consistent copy of the store, also while it is in use. An existing file is replaced.</summary>
    Task BackupAsync(string file, CancellationToken cancellationToken);

    /// <summary>Replaces everything in the store by a copy that <see cref="BackupAsync"/> wrote.</summary>
    Task RestoreAsync(string file, CancellationToken cancellationToken);

    /// <summary>
    /// Takes out of the engine's log of changes what has been deleted from the store, where the engine keeps one in files of
    /// this process.
    /// </summary>
    /// <returns>Whether it is done; otherwise somebody was reading, and it may be tried again.</returns>
    Task<bool> TryDropLogAsync(CancellationToken cancellationToken);

    /// <summary>The failure in words for an operator, or null when it is not the store's condition but a bug.</summary>
    StorageException? Explain(DbException failure);
}
