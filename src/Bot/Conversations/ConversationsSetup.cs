using Prometheus;

namespace Bot.Conversations;

/// <summary>Registers the conversation.</summary>
internal static class ConversationsSetup
{
    public static IServiceCollection AddConversations(this IServiceCollection services) => services
        .AddSingleton(_ => Metrics.NewCustomRegistry())
        .AddSingleton<ConversationMetrics>()
        .AddSingleton<Admins>()
        .AddSingleton<OwnData>()
        .AddSingleton(provider => new ConversationCommand(
            "export", "all that is stored about you, as a file", provider.GetRequiredService<OwnData>().ExportAsync))
        .AddSingleton(provider => new ConversationCommand(
            "forget", "erase all that is stored about you",
            (context, _) => Task.FromResult(provider.GetRequiredService<OwnData>().Forget(context))))
        .AddSingleton<ConversationService>()
        .AddSingleton<TurnRunner>();
}
