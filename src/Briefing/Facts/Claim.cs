using Briefing.Language;

namespace Briefing.Facts;

/// <summary>How far a statement is to be trusted.</summary>
/// <param name="Status">Confirmed, Attributed, Unverified or Disputed.</param>
/// <param name="Attribution">Who says so, in words, or null.</param>
/// <param name="AttributionPlace">Where these words stand in the statement itself; null when it takes them over from another.</param>
/// <param name="Caveat">A neighbouring sentence that limits the statement, or null.</param>
internal sealed record Claim(FactStatus Status, string? Attribution, TextSpan? AttributionPlace, string? Caveat);
