using Briefing.Facts;

namespace Bot.Facts.Corrections;

/// <summary>Finds out what became of facts that have ended.</summary>
internal sealed class EndedFacts(FactStore facts)
{
    /// <summary>A place that was taken more often is followed no further.</summary>
    private const int MostSteps = 50;

    /// <summary>Those of the facts that have ended, by their ids.</summary>
    public async Task<IReadOnlyDictionary<Guid, EndedFact>> FindAsync(
        IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var known = (await facts.FindAsync([.. ids], cancellationToken)).ToDictionary(fact => fact.Id);
        var ended = known.Values.Where(EndedFact.Is).ToList();
        var links = new Dictionary<Guid, Guid>();
        var open = ended.Select(fact => fact.Id).ToList();
        for (var step = 0; open.Count > 0 && step < MostSteps; step++)
        {
            var next = await facts.ReplacementsAsync(open, cancellationToken);
            foreach (var (id, by) in next)
                links[id] = by;
            var unknown = next.Values.Where(id => !known.ContainsKey(id)).Distinct().ToList();
            foreach (var fact in await facts.FindAsync(unknown, cancellationToken))
                known[fact.Id] = fact;
            open = [.. unknown.Where(id => known.TryGetValue(id, out var fact) && EndedFact.Is(fact))];
        }
        return ended.ToDictionary(fact => fact.Id, fact => Follow(fact, links, known));
    }

    private static EndedFact Follow(Fact fact, Dictionary<Guid, Guid> links, Dictionary<Guid, Fact> known)
    {
        var last = fact;
        while (links.TryGetValue(last.Id, out var by) && known.TryGetValue(by, out var next))
        {
            if (!EndedFact.Is(next))
                return new EndedFact(fact, last, next);
            last = next;
        }
        return new EndedFact(fact, last, null);
    }
}
