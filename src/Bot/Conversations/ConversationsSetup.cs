using Prometheus;

namespace Bot.Conversations;

/// <summary>Registers the conversation.</summary>
internal static class ConversationsSetup
{
    public static IServiceCollection AddConversations(this IServiceCollection services) => services
        .AddSingleton(_ => Metrics.NewCustomRegistry())
        .AddSingleton<ConversationMetrics>()
        .AddSingleton<Admins>()
        .AddSingleton<ChatRights>()
        .AddSingleton<ConversationService>()
        .AddSingleton<TurnRunner>();
}
