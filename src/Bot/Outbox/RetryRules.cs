namespace Bot.Outbox;

/// <summary>Whether and when a message whose fate is unknown is sent again.</summary>
/// <param name="clock">For the time.</param>
/// <param name="random">Spreads retries, so that what failed together does not come back together.</param>
internal sealed class RetryRules(TimeProvider clock, Random random)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How often a message may be sent after it may already have been: a reader who asked would rather read an answer
    /// twice than not at all, an alert must arrive, a digest is no loss.
    /// </summary>
    public static int MostUnknowns(OutboxPriority priority) => priority switch
    {
        OutboxPriority.PressAnswer => 0,
        OutboxPriority.Reply => 6,
        OutboxPriority.Alert => 12,
        OutboxPriority.Correction => 24,
        _ => 0,
    };

    /// <summary>After an answer that left open what became of it.</summary>
    public Outcome AfterUnknown(OutboxRow row, string reason) => row.Unknowns >= MostUnknowns(row.Priority)
        ? new Outcome.Ended(row, OutboxState.GivenUp, null, reason)
        : new Outcome.Again(row, clock.GetUtcNow() + Wait(row.Unknowns), true, reason);

    /// <summary>After the process ended while it was being sent: at once, as the pause was long enough.</summary>
    public Outcome AfterCrash(OutboxRow row) => row.Unknowns >= MostUnknowns(row.Priority)
        ? new Outcome.Ended(row, OutboxState.GivenUp, null, "the bot stopped while it was being sent")
        : new Outcome.Again(row, clock.GetUtcNow(), true, "the bot stopped while it was being sent");

    /// <summary>A wait that doubles with each failure up to a minute, and is somewhere between half and all of that.</summary>
    /// <param name="failures">How many came before this one; 0 or more.</param>
    public TimeSpan Wait(long failures)
    {
        var full = Math.Min(Longest.TotalSeconds, First.TotalSeconds * Math.Pow(2, Math.Min(failures, 16)));
        return TimeSpan.FromSeconds(full * (0.5 + (0.5 * random.NextDouble())));
    }
}
