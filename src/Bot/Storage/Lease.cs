namespace Bot.Storage;

/// <summary>A lease that is held, with a number by which the store knows its holder from those before it.</summary>
/// <param name="Held">The right itself.</param>
/// <param name="Fence">Greater than that of any earlier holder.</param>
internal sealed record Lease(ILease Held, long Fence) : IAsyncDisposable
{
    /// <inheritdoc cref="ILease.Lost"/>
    public CancellationToken Lost => Held.Lost;

    public ValueTask DisposeAsync() => Held.DisposeAsync();
}
