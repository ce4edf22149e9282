using Bot.Settings;

namespace Bot.Alerts;

/// <summary>Registers the settings of breaking alerts.</summary>
internal static class AlertsSetup
{
    public static IServiceCollection AddAlerts(this IServiceCollection services) =>
        services.AddSettings<AlertsOptions>(AlertsOptions.Section);
}
