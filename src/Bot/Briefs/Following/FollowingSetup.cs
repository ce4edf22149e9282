using Bot.Conversations;
using Bot.Subscribers;

namespace Bot.Briefs.Following;

/// <summary>Registers following: its commands, and the buttons below briefings.</summary>
internal static class FollowingSetup
{
    public static IServiceCollection AddFollowing(this IServiceCollection services) => services
        .AddSingleton(ReaderTableStore.Of("stories", "subscriber_stories", "since, story_id"))
        .AddSingleton(ReaderTableStore.Of("words", "subscriber_words", "is_excluded, terms"))
        .AddSingleton<FollowReplies>()
        .AddSingleton<TopicCommands>()
        .AddSingleton<StoryFinder>()
        .AddSingleton<StoryCommands>()
        .AddSingleton<WordCommands>()
        .AddSingleton<FollowList>()
        .AddSingleton<FollowButtons>()
        .AddSingleton(provider => new BriefButtons(provider.GetRequiredService<FollowButtons>().OfAsync))
        .AddChange("follow", "follow a topic, or see what is most in the news", provider => provider.GetRequiredService<TopicCommands>().FollowAsync)
        .AddChange("unfollow", "stop following a topic", provider => provider.GetRequiredService<TopicCommands>().UnfollowAsync)
        .AddSingleton(provider => new ConversationCommand(
            "topics", "what you follow and have muted", (context, token) => provider.GetRequiredService<FollowList>().ShowAsync(context, token)))
        .AddChange("mute", "nothing of a topic unasked", provider => provider.GetRequiredService<TopicCommands>().MuteAsync)
        .AddChange("unmute", "a muted topic again", provider => provider.GetRequiredService<TopicCommands>().UnmuteAsync)
        .AddChange("words", "words that you want news of, or none", provider => provider.GetRequiredService<WordCommands>().WordsAsync)
        .AddChange("follow_story", "", provider => provider.GetRequiredService<StoryCommands>().FollowAsync)
        .AddChange("mute_story", "", provider => provider.GetRequiredService<StoryCommands>().MuteAsync)
        .AddChange("topics_stop", "", provider => provider.GetRequiredService<FollowList>().StopAsync);

    /// <summary>
    /// A command that changes what a chat follows: every one of them is registered here, and nowhere else is it decided who
    /// may give it. One without a help stands behind buttons only.
    /// </summary>
    private static IServiceCollection AddChange(
        this IServiceCollection services, string name, string help,
        Func<IServiceProvider, Func<TurnContext, CancellationToken, Task<Turn>>> handle) =>
        services.AddSingleton(provider => new ConversationCommand(
            name, help, (context, token) => handle(provider)(context, token)) { IsHidden = help.Length == 0 });
}
