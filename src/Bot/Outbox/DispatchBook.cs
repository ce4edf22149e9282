using Bot.Storage;

namespace Bot.Outbox;

/// <summary>
/// What became of messages and is not stored yet. It is stored with what is sent next, when nothing is under way, or after
/// a twentieth of a second; while the store cannot be used, it is kept.
/// </summary>
/// <param name="store">The outbox.</param>
/// <param name="fence">The number of the right to send.</param>
/// <param name="clock">For the time.</param>
internal sealed class DispatchBook(DispatchStore store, long fence, TimeProvider clock)
{
    private const int Many = 64;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan StoreWait = TimeSpan.FromSeconds(1);

    private readonly List<Outcome> outcomes = [];
    private long recordedAt;

    /// <summary>Notes what became of a message.</summary>
    public void Add(Outcome outcome) => outcomes.Add(outcome);

    /// <summary>Takes over what was noted elsewhere.</summary>
    public void TakeFrom(List<Outcome> noted)
    {
        outcomes.AddRange(noted);
        noted.Clear();
    }

    /// <summary>Whether it is time to store, when nothing is sent now.</summary>
    public bool IsDue(int inFlight) => outcomes.Count > 0
        && (outcomes.Count >= Many || inFlight == 0 || clock.GetElapsedTime(recordedAt) >= Interval);

    /// <summary>How long until it is time; null: nothing is noted.</summary>
    public TimeSpan? UntilDue() => outcomes.Count > 0 ? Interval - clock.GetElapsedTime(recordedAt) : null;

    /// <summary>Stores what was noted, and marks messages as being sent.</summary>
    /// <returns>The rows of those that may be sent, and the kinds of which others may come due now.</returns>
    /// <exception cref="StorageException">Nothing is known to be stored: none of the messages may be sent, and all is kept.</exception>
    public async Task<(IReadOnlySet<long> Marked, IReadOnlyList<OutboxPriority> Freed)> RecordAsync(
        IReadOnlyList<OutboxRow> toSend, CancellationToken cancellationToken)
    {
        try
        {
            var marked = await store.RecordAsync(fence, outcomes, toSend, cancellationToken);
            IReadOnlyList<OutboxPriority> freed = [.. outcomes.Select(outcome => outcome.Row.Priority).Distinct()];
            outcomes.Clear();
            recordedAt = clock.GetTimestamp();
            return (marked, freed);
        }
        catch (Exception failure)
        {
            // Whether they were marked is not known, but they are not sent.
            outcomes.AddRange(toSend.Select(row => new Outcome.Again(row, clock.GetUtcNow(), false, failure.Message)));
            throw;
        }
    }

    /// <summary>Stores what is left, trying again while the store cannot be used.</summary>
    /// <param name="patience">Gives up.</param>
    /// <exception cref="StorageException">It could not be used to the end.</exception>
    public async Task CloseAsync(CancellationToken patience)
    {
        while (outcomes.Count > 0)
        {
            try
            {
                await RecordAsync([], CancellationToken.None);
            }
            catch (StorageException) when (!patience.IsCancellationRequested)
            {
                await Task.Delay(StoreWait, clock, CancellationToken.None);
            }
        }
    }
}
