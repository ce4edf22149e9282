using System.Threading.RateLimiting;

namespace Bot.Settings;

/// <summary>What a setting of so many a minute allows: all of them at once after a quiet minute, then evenly; 0: no limit.</summary>
internal static class MinuteBudget
{
    /// <summary>The budget of one reader, key or address.</summary>
    /// <param name="who">Whose it is.</param>
    /// <param name="perMinute">0 or more.</param>
    public static RateLimitPartition<string> Of(string who, int perMinute) => perMinute == 0
        ? RateLimitPartition.GetNoLimiter(who)
        : RateLimitPartition.GetTokenBucketLimiter(who, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = perMinute,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / perMinute,
            QueueLimit = 0,
        });
}
