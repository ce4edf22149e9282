using Bot.Conversations;

namespace Bot.Briefs.Stories;

/// <summary>Registers the running stories.</summary>
internal static class StoriesSetup
{
    public static IServiceCollection AddStories(this IServiceCollection services) => services
        .AddSingleton<StoryStore>()
        .AddSingleton<NewsQueueStore>()
        .AddSingleton<RelatedArticleStore>()
        .AddSingleton<StoryKeeper>()
        .AddSingleton<ArticleNewsReader>()
        .AddSingleton<NewsReaderStore>()
        .AddSingleton<NewsOutboxStore>()
        .AddSingleton<StoryBriefs>()
        .AddSingleton(provider => new ConversationCommand(
            "story", _ => "", provider.GetRequiredService<StoryBriefs>().TurnAsync) { IsHidden = true });
}
