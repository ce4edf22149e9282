namespace Briefing.Facts;

/// <summary>A fact that the new version of its article does not state any more.</summary>
/// <param name="Id">The fact.</param>
/// <param name="Status"><see cref="FactStatus.Corrected"/> or <see cref="FactStatus.Withdrawn"/>.</param>
/// <param name="Note">For a corrected fact what was wrong, as the article tells it; else null.</param>
/// <param name="ReplacedBy">The new statement that stands in its place, or null.</param>
public sealed record GoneFact(Guid Id, FactStatus Status, string? Note, ExtractedFact? ReplacedBy);
