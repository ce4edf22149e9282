using Bot.Conversations;

namespace Bot.Briefs.Digests;

/// <summary>Registers digests, and the worker that brings them and other news to readers.</summary>
internal static class DigestsSetup
{
    public static IServiceCollection AddDigests(this IServiceCollection services) => services
        .AddSingleton<DigestTimeStore>()
        .AddSingleton<StoryPlaceStore>()
        .AddSingleton<StoryCacheSources>()
        .AddSingleton<StoryCaches>()
        .AddSingleton<DigestMaker>()
        .AddSingleton<DigestBatch>()
        .AddSingleton<DigestRound>()
        .AddSingleton<DigestCommands>()
        .AddSingleton<IPlainTextHandler>(provider => provider.GetRequiredService<DigestCommands>())
        .AddSingleton(provider => new ConversationCommand(
            "digest_now", DigestTexts.CommandNow, provider.GetRequiredService<DigestCommands>().NowAsync) { Part = HelpPart.Following })
        .AddSingleton(provider => new ConversationCommand(
            "digest_more", _ => "", provider.GetRequiredService<DigestCommands>().MoreAsync) { IsHidden = true })
        .AddHostedService<NewsWorker>();
}
