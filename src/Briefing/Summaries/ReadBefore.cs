using Briefing.Facts;
using Briefing.Stories;

namespace Briefing.Summaries;

/// <summary>What a reader knows of some articles.</summary>
/// <param name="Given">The facts that the reader was given, with when it was last.</param>
/// <param name="StoredAt">When each fact of the articles came into the store.</param>
public sealed record ReadBefore(
    IReadOnlyDictionary<Guid, DateTimeOffset> Given, IReadOnlyDictionary<Guid, DateTimeOffset> StoredAt)
{
    /// <summary>When the reader was last given anything of these articles; null: never.</summary>
    public DateTimeOffset? LastRead(IEnumerable<SourceArticle> articles) =>
        articles.Select(LastRead).Max();

    /// <summary>When the reader was last given anything of the article; null: never.</summary>
    public DateTimeOffset? LastRead(SourceArticle article) => article.Facts
        .Select(fact => Given.TryGetValue(fact.Id, out var at) ? at : (DateTimeOffset?)null)
        .Max();

    /// <summary>Whether the reader was given the fact.</summary>
    public bool Knows(Fact fact) => Given.ContainsKey(fact.Id);

    /// <summary>Whether the fact came into the store after a moment.</summary>
    public bool CameAfter(Fact fact, DateTimeOffset moment) => StoredAt.TryGetValue(fact.Id, out var at) && at > moment;
}
