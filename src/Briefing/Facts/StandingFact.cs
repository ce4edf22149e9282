namespace Briefing.Facts;

/// <summary>A fact of an article as its version before has it.</summary>
/// <param name="Id">The fact.</param>
/// <param name="Statement">Its statement.</param>
/// <param name="Question">The explainer box's question, or null.</param>
public sealed record StandingFact(Guid Id, string Statement, string? Question);
