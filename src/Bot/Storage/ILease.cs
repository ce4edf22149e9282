namespace Bot.Storage;

/// <summary>
/// A right that one process at a time has, over all that use the store. It ends with the process, however that ends;
/// disposing it gives it back.
/// </summary>
internal interface ILease : IAsyncDisposable
{
    /// <summary>Cancelled when the right is lost while the process goes on, as when the server that keeps it restarts.</summary>
    CancellationToken Lost { get; }
}
