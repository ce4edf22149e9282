using System.Collections.Concurrent;
using Bot.Storage;
using Briefing.Facts;

namespace Bot.Facts;

/// <summary>
/// The current facts of one revision of the store. What is asked for again is read once. When the store changes in between,
/// what is read from then on is of the later revision.
/// </summary>
internal sealed class StandingFacts(FactStore facts, string revision, Doorkeeper doorkeeper)
{
    private readonly ConcurrentDictionary<Guid, Fact> byId = [];
    private readonly ConcurrentDictionary<Guid, IReadOnlyList<Fact>> ofArticle = [];
    private readonly ConcurrentDictionary<(string Subject, int Limit), IReadOnlyList<Fact>> ofSubject = [];

    private int count;

    /// <summary>The revision it is of.</summary>
    public string Revision => revision;

    /// <summary>How much it remembers, in facts or questions that led to none.</summary>
    public int Count => Volatile.Read(ref count);

    /// <summary>What a search found, in its order, without facts that have ended since.</summary>
    public async Task<IReadOnlyList<Fact>> OfAsync(IReadOnlyList<FoundFact> found, CancellationToken cancellationToken)
    {
        var known = new Dictionary<Guid, Fact>(found.Count);
        var missing = new List<Guid>();
        foreach (var place in found)
        {
            if (byId.TryGetValue(place.Id, out var fact))
                known[place.Id] = fact;
            else
                missing.Add(place.Id);
        }
        foreach (var fact in missing.Count > 0 ? await facts.StandingAsync(missing, cancellationToken) : [])
        {
            known[fact.Id] = fact;
            if (doorkeeper.Admits(fact.Id) && byId.TryAdd(fact.Id, fact))
                Interlocked.Increment(ref count);
        }
        return [.. found.Select(place => known.GetValueOrDefault(place.Id)).OfType<Fact>()];
    }

    /// <inheritdoc cref="FactStore.OfArticlesAsync"/>
    public async Task<IReadOnlyList<Fact>> OfArticlesAsync(IReadOnlyList<Guid> articleIds, CancellationToken cancellationToken)
    {
        var wanted = articleIds.Distinct().Order().ToList();
        var missing = wanted.Where(id => !ofArticle.ContainsKey(id)).ToList();
        if (missing.Count == 0)
            return [.. wanted.SelectMany(id => ofArticle[id])];
        var read = (await facts.OfArticlesAsync(missing, cancellationToken)).ToLookup(fact => fact.Source.ArticleId);
        foreach (var id in missing.Where(doorkeeper.Admits))
        {
            IReadOnlyList<Fact> all = [.. read[id]];
            if (ofArticle.TryAdd(id, all))
                Interlocked.Add(ref count, 1 + all.Count);
        }
        return [.. wanted.SelectMany(id => ofArticle.TryGetValue(id, out var known) ? known : read[id])];
    }

    /// <inheritdoc cref="FactStore.PreparedOfSubjectAsync"/>
    public async Task<IReadOnlyList<Fact>> PreparedOfSubjectAsync(string subject, int limit, CancellationToken cancellationToken)
    {
        var key = (StorableText.NameKey(subject), limit);
        if (ofSubject.TryGetValue(key, out var known))
            return known;
        var read = await facts.PreparedOfSubjectAsync(subject, limit, cancellationToken);
        if (ofSubject.TryAdd(key, read))
            Interlocked.Add(ref count, 1 + read.Count);
        return read;
    }
}
