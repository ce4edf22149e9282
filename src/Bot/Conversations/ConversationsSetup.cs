namespace Bot.Conversations;

/// <summary>Registers the conversation.</summary>
internal static class ConversationsSetup
{
    public static IServiceCollection AddConversations(this IServiceCollection services) => services
        .AddMetrics()
        .AddSingleton<ConversationMetrics>()
        .AddSingleton<ConversationService>()
        .AddSingleton<TurnRunner>();
}
