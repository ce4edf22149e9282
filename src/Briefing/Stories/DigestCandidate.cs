namespace Briefing.Stories;

/// <summary>A story beside what its reader follows.</summary>
/// <param name="Story">The story.</param>
/// <param name="Bond">How it is followed.</param>
/// <param name="Topic">The followed topic that it is on, or the one it is most about; null: none.</param>
public sealed record DigestCandidate(DigestStory Story, StoryBond Bond, string? Topic);
