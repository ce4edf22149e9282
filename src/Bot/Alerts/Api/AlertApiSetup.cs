using Bot.Settings;

namespace Bot.Alerts.Api;

/// <summary>Registers and maps alerts over HTTP.</summary>
internal static class AlertApiSetup
{
    public static IServiceCollection AddAlertApi(this IServiceCollection services) => services
        .AddSettings<AlertApiOptions>(AlertApiOptions.Section)
        .AddSingleton<ApiKeyStore>()
        .AddSingleton<DraftRequestStore>()
        .AddSingleton<AlertPageStore>();
}
