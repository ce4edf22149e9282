namespace Bot.Facts.Corrections;

/// <summary>What became of a message.</summary>
internal enum Arrival
{
    /// <summary>It is on its way.</summary>
    Open,
    /// <summary>It has come, or nobody knows.</summary>
    Arrived,
    /// <summary>It has not come and will not.</summary>
    Failed,
}
