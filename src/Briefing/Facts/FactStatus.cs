namespace Briefing.Facts;

/// <summary>How far a fact can be relied on. Stored by name.</summary>
public enum FactStatus
{
    /// <summary>The source states it in its own voice, or an editor confirmed it.</summary>
    Confirmed,
    /// <summary>The source says who says so.</summary>
    Attributed,
    /// <summary>The source says that nobody has checked it.</summary>
    Unverified,
    /// <summary>Somebody denies it.</summary>
    Disputed,
    /// <summary>It was wrong; another fact stands in its place.</summary>
    Corrected,
    /// <summary>It was wrong or has gone from its source, and nothing stands in its place.</summary>
    Withdrawn,
}
