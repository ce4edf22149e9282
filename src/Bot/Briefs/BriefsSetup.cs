using Bot.Articles;
using Bot.Conversations;

namespace Bot.Briefs;

/// <summary>Registers briefings: the commands, and messages that name a topic.</summary>
internal static class BriefsSetup
{
    public static IServiceCollection AddBriefs(this IServiceCollection services) => services
        .AddSingleton<TopicCatalogue>()
        .AddSingleton<MaterialReader>()
        .AddSingleton<BriefService>()
        .AddSingleton<ShareLinks>()
        .AddSingleton<OfferedBriefs>()
        .AddSingleton<BriefConversation>()
        .AddSingleton<LatestNews>()
        .AddSingleton<BriefExamples>()
        .AddSingleton<IPlainTextHandler>(provider => provider.GetRequiredService<BriefConversation>())
        .AddSingleton<IPlainTextHandler, LatestNewsRequest>()
        .AddSingleton(provider => new ConversationExamples(provider.GetRequiredService<BriefExamples>().FindAsync))
        .AddBriefCommand("brief", BriefTexts.CommandBrief, BriefFormat.Short)
        .AddBriefCommand("basics", BriefTexts.CommandBasics, BriefFormat.Basics)
        .AddBriefCommand("timeline", BriefTexts.CommandTimeline, BriefFormat.Timeline)
        .AddSingleton(provider => new ConversationCommand(
            "latest", BriefTexts.CommandLatest, provider.GetRequiredService<LatestNews>().TurnAsync));

    private static IServiceCollection AddBriefCommand(
        this IServiceCollection services, string name, Func<Wording, string> help, BriefFormat format) =>
        services.AddSingleton(provider => new ConversationCommand(
            name, help, (context, cancellationToken) =>
                provider.GetRequiredService<BriefConversation>().CommandAsync(context, format, cancellationToken)));
}
