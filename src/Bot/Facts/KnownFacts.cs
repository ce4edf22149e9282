namespace Bot.Facts;

/// <summary>
/// Remembers facts that questions have led to, as long as the store keeps its revision: any change of it, also by another
/// process, is seen by the next question. Bounded.
/// </summary>
internal sealed class KnownFacts(FactStore facts)
{
    /// <summary>From so many facts on it begins anew; each takes about a kilobyte.</summary>
    private const int MostFacts = 20_000;

    private readonly Doorkeeper doorkeeper = new();
    private volatile StandingFacts? latest;

    /// <summary>The facts as they stand now, for one question.</summary>
    public async Task<StandingFacts> NowAsync(CancellationToken cancellationToken)
    {
        var revision = await facts.RevisionAsync(cancellationToken);
        var known = latest;
        if (known is null || known.Revision != revision || known.Count > MostFacts)
            latest = known = new StandingFacts(facts, revision, doorkeeper);
        return known;
    }
}
