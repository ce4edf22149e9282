using System.Net;
using System.Net.Http.Headers;
using System.Reflection;
using Bot.Settings;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Timeout;

namespace Bot.Articles.Fetching;

/// <summary>Registers fetching over HTTP.</summary>
internal static class FetchingSetup
{
    public static IServiceCollection AddFetching(this IServiceCollection services)
    {
        services.AddSettings<FetchingOptions>(FetchingOptions.Section).AddSingleton<PageFetcher>();
        AddClient(services, PageFetcher.NamedClient, () => Handler());
        AddClient(services, PageFetcher.FoundClient, GuardedHandler);
        return services;
    }

    private static void AddClient(
        IServiceCollection services, string name, Func<SocketsHttpHandler> handler) => services
        .AddHttpClient(name, Introduce)
        .ConfigurePrimaryHttpMessageHandler(handler)
        .AddResilienceHandler("tries", Configure);

    private static void Introduce(HttpClient client)
    {
        var version = Assembly.GetExecutingAssembly().GetName().Version?.ToString(2);
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("NewsBriefBot", version));
        client.DefaultRequestHeaders.Accept.ParseAdd(
            "text/html, application/atom+xml, application/rss+xml, application/feed+json, "
            + "application/xml;q=0.9, text/*;q=0.8, */*;q=0.5");
        // Each try has its own limit.
        client.Timeout = Timeout.InfiniteTimeSpan;
    }

    private static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
    };

    private static SocketsHttpHandler GuardedHandler()
    {
        var handler = Handler();
        // A proxy would connect in the bot's place and past the guard.
        handler.UseProxy = false;
        handler.ConnectCallback = (context, cancellationToken) =>
            PublicAddresses.ConnectAsync(context.DnsEndPoint, cancellationToken);
        return handler;
    }

    private static void Configure(
        ResiliencePipelineBuilder<HttpResponseMessage> tries, ResilienceHandlerContext context)
    {
        var options = context.ServiceProvider.GetRequiredService<IOptions<FetchingOptions>>().Value;
        tries.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
        if (options.Retries > 0)
        {
            tries.AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = options.Retries,
                Delay = options.RetryDelay,
                MaxDelay = TimeSpan.FromMinutes(1),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldRetryAfterHeader = false,
                ShouldHandle = arguments => ValueTask.FromResult(MayPass(arguments.Outcome)),
            });
        }
        tries.AddTimeout(options.Timeout);
    }

    /// <summary>Faults of the server or the way to it, but not of the address.</summary>
    private static bool MayPass(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Result.StatusCode: HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError } => true,
        { Exception: TimeoutRejectedException } => true,
        { Exception: HttpRequestException problem } => problem.InnerException is not PrivateAddressException
            && problem.HttpRequestError is not HttpRequestError.NameResolutionError
            && problem.HttpRequestError is not HttpRequestError.SecureConnectionError,
        _ => false,
    };
}
