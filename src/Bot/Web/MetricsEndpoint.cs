using Prometheus;

namespace Bot.Web;

/// <summary>What Prometheus fetches: the bot's own metrics and those of its process.</summary>
internal static class MetricsEndpoint
{
    public static void MapMetricsPage(this WebApplication app)
    {
        var registry = app.Services.GetRequiredService<CollectorRegistry>();
        DotNetStats.Register(registry);
        app.MapMetrics(registry: registry);
    }
}
