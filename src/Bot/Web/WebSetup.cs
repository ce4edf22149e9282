using Bot.Settings;
using Bot.Subscribers;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace Bot.Web;

/// <summary>Registers the web page and maps its addresses.</summary>
internal static class WebSetup
{
    // A message of the longest kind, every character escaped, fits several times over.
    private const int MaxBodyBytes = 32 * 1024;

    public static IServiceCollection AddWeb(this IServiceCollection services)
    {
        services.AddOptions<KestrelServerOptions>().Configure(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBodyBytes;
        });
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<WebOptions>>(Trust);
        return services
            .AddSettings<WebOptions>(WebOptions.Section)
            .AddProblemDetails()
            .AddMessageLimits()
            .AddSingleton<WebTurnStore>()
            .AddSingleton(ReaderTableStore.Of("web_page", "web_turns", "asked_at, turn"))
            .AddSingleton<WebConversation>();
    }

    public static WebApplication MapWeb(this WebApplication app)
    {
        app.Urls.Add(app.Services.GetRequiredService<IOptions<WebOptions>>().Value.Url);
        app.UseForwardedHeaders();
        app.UsePageHeaders();
        app.UseRouting();
        app.UseRateLimiter();
        app.MapPageFiles();
        app.MapChat();
        app.MapHealth();
        app.MapMetricsPage();
        return app;
    }

    private static void Trust(ForwardedHeadersOptions headers, IOptions<WebOptions> web)
    {
        headers.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        foreach (var proxy in web.Value.TrustedProxies)
        {
            if (NetworksAttribute.TryParse(proxy, out var network))
                headers.KnownIPNetworks.Add(network);
        }
    }
}
