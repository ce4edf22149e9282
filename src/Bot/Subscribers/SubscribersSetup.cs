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
        .AddSingleton<ReaderData>()
        .AddSingleton(ReaderTableStore.Of("reader", "subscribers", "chat"))
        .AddSingleton(ReaderTableStore.Of("topics", "subscriber_topics", "chat, topic"))
        .AddSingleton(ReaderTableStore.Of("digests", "digest_times", "chat, minute"))
        .AddSingleton(ReaderTableStore.Of("pressed_buttons", "button_presses", "pressed_at, token"))
        .AddSingleton(provider => MessageRecords(provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<ErasureWorker>()
        .AddHostedService(provider => provider.GetRequiredService<ErasureWorker>())
        .AddSingleton(provider => new NewsPlaces(provider.GetRequiredService<PreferenceStore>().NewsThreadsAsync))
        .AddSingleton(provider => new ChatNewsListener(provider.GetRequiredService<SubscriberStore>().HearAsync));

    private static ReaderRecords MessageRecords(TimeProvider clock) => new(
        "messages_to_you",
        async (connection, chat, cancellationToken) =>
            await ChatTraceStore.ListAsync(connection, chat, cancellationToken) is { Count: > 0 } messages ? messages : null,
        (connection, chat, cancellationToken) =>
            ChatTraceStore.EraseAsync(connection, chat, clock.GetUtcNow(), cancellationToken));
}
