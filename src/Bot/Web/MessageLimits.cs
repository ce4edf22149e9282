using System.Globalization;
using System.Threading.RateLimiting;
using Bot.Settings;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Bot.Web;

/// <summary>How many messages one reader, and all readers behind one address, may send.</summary>
internal static class MessageLimits
{
    /// <summary>The policy's name.</summary>
    public const string Policy = "messages";

    // Several readers may sit behind one address; a browser that forgets its cookie is still one address.
    private const int ReadersPerAddress = 4;

    public static IServiceCollection AddMessageLimits(this IServiceCollection services)
    {
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<WebOptions>>((limits, web) =>
        {
            var perMinute = web.Value.MessagesPerMinute;
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = RetrySeconds(rejected.Lease);
                return ValueTask.CompletedTask;
            };
            limits.AddPolicy(Policy, context => MinuteBudget.Of($"reader {ReaderOf(context)}", perMinute));
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                HttpMethods.IsPost(context.Request.Method)
                    ? MinuteBudget.Of($"address {AddressOf(context)}", perMinute * ReadersPerAddress)
                    : RateLimitPartition.GetNoLimiter(""));
        });
        return services.AddRateLimiter(_ => { });
    }

    private static string ReaderOf(HttpContext context) => ReaderCookie.SecretOf(context) ?? AddressOf(context);

    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    private static string RetrySeconds(RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
        return Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
    }
}
