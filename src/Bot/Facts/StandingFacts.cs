using System.Collections.Concurrent;
using Bot.Storage;
using Briefing.Facts;

namespace Bot.Facts;

/// <summary>
/// The current facts of one revision of the store, each read when first asked for. When the store changes in between, what
/// is read from then on is of the later revision.
/// </summary>
internal sealed class StandingFacts(FactStore facts, string revision)
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
        var missing = found.Where(place => !byId.ContainsKey(place.Id)).Select(place => place.Id).ToList();
        if (missing.Count > 0)
            Remember(await facts.StandingAsync(missing, cancellationToken));
        return [.. found.Select(place => byId.GetValueOrDefault(place.Id)).OfType<Fact>()];
    }

    /// <inheritdoc cref="FactStore.OfArticlesAsync"/>
    public async Task<IReadOnlyList<Fact>> OfArticlesAsync(IReadOnlyList<Guid> articleIds, CancellationToken cancellationToken)
    {
        var wanted = articleIds.Distinct().Order().ToList();
        var missing = wanted.Where(id => !ofArticle.ContainsKey(id)).ToList();
        if (missing.Count > 0)
        {
            var read = Remember(await facts.OfArticlesAsync(missing, cancellationToken)).ToLookup(fact => fact.Source.ArticleId);
            foreach (var id in missing)
                ofArticle[id] = [.. read[id]];
            Interlocked.Add(ref count, missing.Count);
        }
        return [.. wanted.SelectMany(id => ofArticle[id])];
    }

    /// <inheritdoc cref="FactStore.PreparedOfSubjectAsync"/>
    public async Task<IReadOnlyList<Fact>> PreparedOfSubjectAsync(string subject, int limit, CancellationToken cancellationToken)
    {
        var key = (StorableText.NameKey(subject), limit);
        if (ofSubject.TryGetValue(key, out var known))
            return known;
        Interlocked.Increment(ref count);
        return ofSubject[key] = Remember(await facts.PreparedOfSubjectAsync(subject, limit, cancellationToken));
    }

    /// <summary>Each fact once, however often it is read, so that what is known of it is found by looking at it.</summary>
    private List<Fact> Remember(IReadOnlyList<Fact> read)
    {
        var remembered = new List<Fact>(read.Count);
        foreach (var fact in read)
        {
            if (byId.TryAdd(fact.Id, fact))
                Interlocked.Increment(ref count);
            remembered.Add(byId[fact.Id]);
        }
        return remembered;
    }
}
