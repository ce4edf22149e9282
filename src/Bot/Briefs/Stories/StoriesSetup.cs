namespace Bot.Briefs.Stories;

/// <summary>Registers the running stories.</summary>
internal static class StoriesSetup
{
    public static IServiceCollection AddStories(this IServiceCollection services) => services
        .AddSingleton<StoryStore>()
        .AddSingleton<NewsQueueStore>()
        .AddSingleton<RelatedArticleStore>()
        .AddSingleton<StoryKeeper>();
}
