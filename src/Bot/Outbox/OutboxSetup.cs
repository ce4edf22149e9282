using Bot.Settings;

namespace Bot.Outbox;

/// <summary>Registers what goes out to Telegram.</summary>
internal static class OutboxSetup
{
    public static IServiceCollection AddOutbox(this IServiceCollection services) => services
        .AddSettings<DeliveryOptions>(DeliveryOptions.Section)
        .AddSingleton<ButtonStore>()
        .AddSingleton<OutboxStore>()
        .AddSingleton<CampaignStore>()
        .AddSingleton<DispatchStore>()
        .AddSingleton<OutboxMetrics>()
        .AddSingleton<Postman>()
        .AddHostedService<OutboxWorker>();
}
