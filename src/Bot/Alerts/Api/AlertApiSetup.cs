using Bot.Settings;

namespace Bot.Alerts.Api;

/// <summary>Registers and maps alerts over HTTP.</summary>
internal static class AlertApiSetup
{
    public static IServiceCollection AddAlertApi(this IServiceCollection services) => services
        .AddSettings<AlertApiOptions>(AlertApiOptions.Section)
        .AddSingleton<ApiKeyStore>()
        .AddSingleton<DraftRequestStore>()
        .AddSingleton<AlertPageStore>()
        .AddSingleton<ApiLimits>()
        .AddSingleton<ApiGate>()
        .AddSingleton<DraftReader>()
        .AddSingleton<DeskRunner>()
        .AddSingleton<AlertDocuments>()
        .AddSingleton<ApiAnswers>()
        .AddSingleton<AlertDrafting>()
        .AddSingleton<AlertActions>();

    /// <summary>Maps it. Stands after the routing, so that the gate knows the endpoint.</summary>
    public static void MapAlertApi(this WebApplication app)
    {
        var gate = app.Services.GetRequiredService<ApiGate>();
        app.Use((context, next) => context.Request.Path.StartsWithSegments(ApiGate.Root, StringComparison.Ordinal)
            ? gate.PassAsync(context, next)
            : next(context));
        app.MapAlertEndpoints();
        app.MapOpenApi($"{ApiGate.Root}/openapi.json");
    }
}
