using Bot.Outbox;

namespace Bot.Subscribers;

/// <summary>Registers what the bot knows of its readers.</summary>
internal static class SubscribersSetup
{
    public static IServiceCollection AddSubscribers(this IServiceCollection services) => services
        .AddSingleton<SubscriberStore>()
        .AddSingleton<PreferenceStore>()
        .AddSingleton<FollowStore>()
        .AddSingleton<GivenFactStore>()
        .AddSingleton(new ReaderRecords("facts", GivenFactStore.ExportAsync, GivenFactStore.EraseAsync))
        .AddSingleton(provider => new ChatNewsListener(provider.GetRequiredService<SubscriberStore>().HearAsync));
}
