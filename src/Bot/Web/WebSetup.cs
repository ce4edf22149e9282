using Bot.Settings;
using Microsoft.Extensions.Options;

namespace Bot.Web;

/// <summary>Registers the web page and maps its addresses.</summary>
internal static class WebSetup
{
    public static IServiceCollection AddWeb(this IServiceCollection services) =>
        services.AddSettings<WebOptions>(WebOptions.Section);

    public static WebApplication MapWeb(this WebApplication app)
    {
        app.Urls.Add(app.Services.GetRequiredService<IOptions<WebOptions>>().Value.Url);
        app.MapGet("/health/live", () => Results.Text("live"));
        return app;
    }
}
