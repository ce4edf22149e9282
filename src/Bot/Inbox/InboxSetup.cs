using Bot.Subscribers;

namespace Bot.Inbox;

/// <summary>Registers what comes in from Telegram and what acts on it.</summary>
internal static class InboxSetup
{
    public static IServiceCollection AddInbox(this IServiceCollection services) => services
        .AddSingleton<InboxStore>()
        .AddSingleton(new ReaderRecords(
            "messages_from_you",
            async (connection, chat, cancellationToken) =>
                await InboxTraceStore.ListAsync(connection, chat, cancellationToken) is { Count: > 0 } messages ? messages : null,
            InboxTraceStore.EraseAsync))
        .AddSingleton<LaneOwnerStore>()
        .AddSingleton<HousekeepingStore>()
        .AddSingleton<InboxMetrics>()
        .AddSingleton<InlineQueue>()
        .AddSingleton<InlineAnswers>()
        .AddSingleton<UpdateReceiver>()
        .AddSingleton<TypingIndicator>()
        .AddSingleton<MessageHandler>()
        .AddSingleton<MembershipHandler>()
        .AddSingleton<UpdateHandler>()
        .AddSingleton<LaneRunner>()
        .AddSingleton<LanePool>()
        .AddSingleton<CommandMenu>()
        .AddHostedService<InboxWorker>()
        .AddHostedService<InlineWorker>()
        .AddHostedService<PollingWorker>()
        .AddHostedService<RegistrationWorker>()
        .AddHostedService<Housekeeper>();

    public static WebApplication MapInbox(this WebApplication app)
    {
        app.MapWebhook();
        QueueMetrics.Register(app.Services);
        return app;
    }
}
