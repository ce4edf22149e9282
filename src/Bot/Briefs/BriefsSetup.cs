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
        .AddSingleton<BriefConversation>()
        .AddSingleton<ReaderMemory>()
        .AddSingleton<ReaderBriefs>()
        .AddSingleton<LatestNews>()
        .AddSingleton<WhatIsNew>()
        .AddSingleton<BriefExamples>()
        .AddSingleton<IPlainTextHandler>(provider => provider.GetRequiredService<BriefConversation>())
        .AddSingleton<IPlainTextHandler, LatestNewsRequest>()
        .AddSingleton<IPlainTextHandler, NewsRequest>()
        .AddSingleton(provider => new ConversationExamples(provider.GetRequiredService<BriefExamples>().FindAsync))
        .AddBriefCommand("brief", "a topic on one screen, or in the format you name", BriefFormat.Short)
        .AddBriefCommand("basics", "the basics of a topic in a few questions", BriefFormat.Basics)
        .AddBriefCommand("timeline", "what happened to a topic, day by day", BriefFormat.Timeline)
        .AddSingleton(provider => new ConversationCommand(
            "new", NewsTexts.Help(Wording.English), provider.GetRequiredService<WhatIsNew>().TurnAsync))
        .AddSingleton(provider => new ConversationCommand(
            "latest", "the newest articles, all or on a topic", provider.GetRequiredService<LatestNews>().TurnAsync));

    private static IServiceCollection AddBriefCommand(
        this IServiceCollection services, string name, string help, BriefFormat format) =>
        services.AddSingleton(provider => new ConversationCommand(
            name, help, (context, cancellationToken) =>
                provider.GetRequiredService<BriefConversation>().CommandAsync(context, format, cancellationToken)));
}
