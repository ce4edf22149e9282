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
        .AddChange("follow", FollowingTexts.CommandFollow, provider => provider.GetRequiredService<TopicCommands>().FollowAsync)
        .AddChange("unfollow", FollowingTexts.CommandUnfollow, provider => provider.GetRequiredService<TopicCommands>().UnfollowAsync)
        .AddSingleton(provider => new ConversationCommand(
            "topics", FollowingTexts.CommandTopics, (context, token) => provider.GetRequiredService<FollowList>().ShowAsync(context, token))
        {
            Part = HelpPart.Following,
        })
        .AddChange("mute", FollowingTexts.CommandMute, provider => provider.GetRequiredService<TopicCommands>().MuteAsync)
        .AddChange("unmute", FollowingTexts.CommandUnmute, provider => provider.GetRequiredService<TopicCommands>().UnmuteAsync)
        .AddChange("words", FollowingTexts.CommandWords, provider => provider.GetRequiredService<WordCommands>().WordsAsync)
        .AddChange("follow_story", null, provider => provider.GetRequiredService<StoryCommands>().FollowAsync)
        .AddChange("mute_story", null, provider => provider.GetRequiredService<StoryCommands>().MuteAsync)
        .AddChange("topics_stop", null, provider => provider.GetRequiredService<FollowList>().StopAsync);

    /// <summary>
    /// A command that changes what a chat follows: in groups it is for administrators. One without a help stands behind
    /// buttons only.
    /// </summary>
    private static IServiceCollection AddChange(
        this IServiceCollection services, string name, Func<Wording, string>? help,
        Func<IServiceProvider, Func<TurnContext, CancellationToken, Task<Turn>>> handle) =>
        services.AddSingleton(provider => new ConversationCommand(name, help ?? (_ => ""), async (context, token) =>
            await provider.GetRequiredService<ChatRights>().MayChangeAsync(context.Message, token) is not RightsAnswer.May and var answer
                ? ChatRights.Refusal(context, answer)
                : await handle(provider)(context, token))
        {
            IsHidden = help is null,
            Part = HelpPart.Following,
        });
}
