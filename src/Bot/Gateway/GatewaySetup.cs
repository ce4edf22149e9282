using Bot.Settings;

namespace Bot.Gateway;

/// <summary>Registers the way in and out over Telegram.</summary>
internal static class GatewaySetup
{
    public static IServiceCollection AddGateway(this IServiceCollection services)
    {
        services.AddHttpClient(TelegramIdentity.Client, client => client.Timeout = TimeSpan.FromSeconds(15));
        return services.AddSettings<TelegramOptions>(TelegramOptions.Section).AddSingleton<TelegramIdentity>();
    }
}
