namespace Briefing.Answers;

/// <summary>What a ranking knows besides question and statements.</summary>
/// <param name="Rarity">How rare terms are in the whole store.</param>
/// <param name="Now">The moment of asking.</param>
public sealed record RankingScope(TermRarity Rarity, DateTimeOffset Now)
{
    /// <summary>The facts shown in the conversation so far, the latest first.</summary>
    public IReadOnlyList<Guid> Shown { get; init; } = [];

    /// <summary>How many statements, those that seem best at a glance, get a closer look; 1 or more. The models learned from 30.</summary>
    public int MostSeen { get; init; } = 30;
}
