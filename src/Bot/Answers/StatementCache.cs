using System.Collections.Concurrent;
using Bot.Facts;
using Briefing.Answers;
using Briefing.Facts;

namespace Bot.Answers;

/// <summary>
/// Keeps the analysed statements of facts that are asked for again. Bounded: when one generation is full, the one before it
/// is forgotten.
/// </summary>
internal sealed class StatementCache
{
    private const int Generation = 10_000;

    private readonly Lock turning = new();
    private readonly Doorkeeper doorkeeper = new();
    private ConcurrentDictionary<Guid, AnalysedStatement> young = new();
    private ConcurrentDictionary<Guid, AnalysedStatement> old = new();
    private int added;

    /// <summary>The fact analysed; analysed anew when anything about the fact has changed.</summary>
    public AnalysedStatement Of(Fact fact)
    {
        if (young.TryGetValue(fact.Id, out var known) && known.Fact == fact)
            return known;
        var statement = old.TryGetValue(fact.Id, out known) && known.Fact == fact ? known : new AnalysedStatement(fact);
        if (!doorkeeper.Admits(fact.Id))
            return statement;
        young[fact.Id] = statement;
        // Counted apart, since a concurrent dictionary takes all its locks to count itself.
        if (Interlocked.Increment(ref added) >= Generation)
            Turn();
        return statement;
    }

    private void Turn()
    {
        lock (turning)
        {
            if (Volatile.Read(ref added) < Generation)
                return;
            old = young;
            young = new();
            Volatile.Write(ref added, 0);
        }
    }
}
