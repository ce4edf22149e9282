namespace Bot.Subscribers;

/// <summary>How soon a reader wants news of what is followed; stored as a number.</summary>
internal enum NewsPace
{
    /// <summary>In the digest only.</summary>
    InDigest = 0,
    /// <summary>Once an hour, when there is any.</summary>
    Hourly = 1,
    /// <summary>Each as it comes.</summary>
    AtOnce = 2,
}
