using Bot.Settings;

namespace Bot.Outbox;

/// <summary>Registers the settings of sending.</summary>
internal static class OutboxSetup
{
    public static IServiceCollection AddOutbox(this IServiceCollection services) =>
        services.AddSettings<DeliveryOptions>(DeliveryOptions.Section);
}
