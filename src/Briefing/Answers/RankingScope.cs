namespace Briefing.Answers;

/// <summary>What a ranking knows besides question and statements.</summary>
/// <param name="Rarity">How rare terms are in the whole store.</param>
/// <param name="Now">The moment of asking.</param>
public sealed record RankingScope(TermRarity Rarity, DateTimeOffset Now)
{
    /// <summary>The facts shown in the conversation so far, the latest first.</summary>
    public IReadOnlyList<Guid> Shown { get; init; } = [];
}
