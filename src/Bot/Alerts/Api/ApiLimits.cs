using System.Threading.RateLimiting;
using Bot.Settings;
using Microsoft.Extensions.Options;

namespace Bot.Alerts.Api;

/// <summary>How often a key may ask, and an address without one. Each process counts for itself.</summary>
internal sealed class ApiLimits(IOptions<AlertApiOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> perKey = Buckets(options.Value.RequestsPerMinute);
    private readonly PartitionedRateLimiter<string> perAddress = Buckets(options.Value.FailuresPerMinute);

    /// <summary>Counts a request with a valid key.</summary>
    /// <returns>How long to wait when that was one too many; else null.</returns>
    public TimeSpan? Take(ApiKey key) => Take(perKey, key.Id);

    /// <summary>Counts a request without a valid key.</summary>
    /// <inheritdoc cref="Take(ApiKey)"/>
    public TimeSpan? TakeFailure(string address) => Take(perAddress, address);

    public void Dispose()
    {
        perKey.Dispose();
        perAddress.Dispose();
    }

    private static TimeSpan? Take(PartitionedRateLimiter<string> limiter, string who)
    {
        using var lease = limiter.AttemptAcquire(who);
        if (lease.IsAcquired)
            return null;
        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1);
    }

    private static PartitionedRateLimiter<string> Buckets(int perMinute) =>
        PartitionedRateLimiter.Create<string, string>(who => MinuteBudget.Of(who, perMinute));
}
