using Briefing.Facts;

namespace Bot.Facts;

/// <summary>A fact that a search found.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Score">How well its terms match, higher is better; only comparable within one search.</param>
internal sealed record FactCandidate(Fact Fact, double Score);
