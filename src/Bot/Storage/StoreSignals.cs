using System.Collections.Concurrent;

namespace Bot.Storage;

/// <summary>
/// Tells workers that there is something new for them in the store, in this process and, where the engine can, in all
/// others. A signal may be lost with a connection, so workers also look by themselves now and then.
/// </summary>
internal sealed class StoreSignals
{
    private readonly Signal toAnnounce = new();
    private readonly ConcurrentDictionary<string, Signal> signals = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> unannounced = new(StringComparer.Ordinal);

    /// <summary>The signal of a name; the same for the same name. For one waiting worker.</summary>
    public Signal Of(string name) => signals.GetOrAdd(name, _ => new Signal());

    /// <summary>Wakes the worker of this name in every process. To be called after the commit.</summary>
    public void Raise(string name)
    {
        Of(name).Raise();
        unannounced[name] = true;
        toAnnounce.Raise();
    }

    /// <summary>Waits until other processes must be told, and what of.</summary>
    public async Task<IReadOnlyList<string>> NextAnnouncementsAsync(
        TimeSpan longest, TimeProvider clock, CancellationToken cancellationToken)
    {
        await toAnnounce.WaitAsync(longest, clock, cancellationToken);
        return [.. unannounced.Keys.Where(name => unannounced.TryRemove(name, out _))];
    }
}
