using Bot.Articles;
using Bot.Briefs.Digests;
using Bot.Briefs.Following;
using Bot.Briefs.Offers;
using Bot.Briefs.Stories;
using Bot.Conversations;

namespace Bot.Briefs;

/// <summary>Registers briefings: the commands, and messages that name a topic.</summary>
internal static class BriefsSetup
{
    public static IServiceCollection AddBriefs(this IServiceCollection services) => services
        .AddSingleton<TopicCatalogue>()
        .AddStories()
        .AddFollowing()
        .AddOffers()
        .AddDigests()
        .AddSingleton<MaterialReader>()
        .AddSingleton<BriefService>()
        .AddSingleton<ShareLinks>()
        .AddSingleton<OfferedBriefs>()
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
        .AddBriefCommand("brief", BriefTexts.CommandBrief, BriefFormat.Short)
        .AddBriefCommand("basics", BriefTexts.CommandBasics, BriefFormat.Basics)
        .AddBriefCommand("timeline", BriefTexts.CommandTimeline, BriefFormat.Timeline)
        .AddSingleton(provider => new ConversationCommand(
            "new", NewsTexts.Help, provider.GetRequiredService<WhatIsNew>().TurnAsync))
        .AddSingleton(provider => new ConversationCommand(
            "latest", BriefTexts.CommandLatest, provider.GetRequiredService<LatestNews>().TurnAsync));

    private static IServiceCollection AddBriefCommand(
        this IServiceCollection services, string name, Func<Wording, string> help, BriefFormat format) =>
        services.AddSingleton(provider => new ConversationCommand(
            name, help, (context, cancellationToken) =>
                provider.GetRequiredService<BriefConversation>().CommandAsync(context, format, cancellationToken)));
}
