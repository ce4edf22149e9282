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
            "export", DataTexts.CommandExport, provider.GetRequiredService<OwnData>().ExportAsync) { Part = HelpPart.OwnData })
        .AddSingleton(provider => new ConversationCommand(
            "forget", DataTexts.CommandForget, provider.GetRequiredService<OwnData>().ForgetAsync) { Part = HelpPart.OwnData })
        .AddSingleton<ChatRights>()
        .AddSingleton<ConversationService>()
        .AddSingleton<TurnRunner>();
}
