using Bot.Settings;

namespace Bot.Gateway;

/// <summary>Registers the way in and out over Telegram.</summary>
internal static class GatewaySetup
{
    /// <summary>More than are ever in flight, so that no call waits for another's connection.</summary>
    private const int MaxConnections = 256;

    public static IServiceCollection AddGateway(this IServiceCollection services) => services
        .AddSettings<TelegramOptions>(TelegramOptions.Section)
        .AddTelegramClient(TelegramConnection.SendingClient)
        .AddTelegramClient(TelegramConnection.PollingClient)
        .AddSingleton<TelegramConnection>()
        .AddSingleton<TelegramIdentity>()
        .AddSingleton<TelegramSender>()
        .AddSingleton<TelegramChats>()
        .AddSingleton<TelegramPoller>()
        .AddSingleton<TelegramWebhook>()
        .AddSingleton<WebhookReader>()
        .AddSingleton<TelegramCommandList>();

    /// <summary>
    /// No logging, as each address holds the token; no redirects, which would carry the token elsewhere; no timeout,
    /// as each call has its own. The connections follow the name's address by being renewed, so the handler need not be.
    /// </summary>
    private static IServiceCollection AddTelegramClient(this IServiceCollection services, string name)
    {
        services.AddHttpClient(name, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                MaxConnectionsPerServer = MaxConnections,
                ConnectTimeout = TimeSpan.FromSeconds(10),
                PooledConnectionLifetime = TimeSpan.FromMinutes(10),
                ActivityHeadersPropagator = null,
            });
        return services;
    }
}
