using Bot.Conversations;
using Bot.Gateway;
using Bot.Subscribers;

namespace Bot.Briefs.Following;

/// <summary>What stands behind the buttons that follow and mute stories.</summary>
internal sealed class StoryCommands(
    FollowStore follows, FollowReplies replies, StoryFinder finder, TimeProvider clock)
{
    /// <summary>Follows the story of an article; where none tells of it yet, its topic.</summary>
    public async Task<Turn> FollowAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var (story, topic) = await finder.FindAsync(context.Argument, cancellationToken);
        var chat = context.Message.Chat;
        var known = await follows.FindAsync(chat, cancellationToken);
        if (story is not null)
        {
            if (!known.Stories.Contains(story.Id) && known.Stories.Count >= FollowReplies.MostOfKind)
                return context.Reply(Says(context, "TooManyStories", FollowReplies.MostOfKind));
            return await replies.ChangedAsync(context, Says(context, "StoryFollowed", story.Title), cancellationToken, (connection, token) =>
                FollowedStoryStore.AddAsync(connection, chat, story.Id, isMuted: false, clock.GetUtcNow(), token));
        }
        if (topic is null)
            return context.Reply(Says(context, "StoryUnknown"));
        if (known.Topics.Count >= FollowReplies.MostOfKind)
            return context.Reply(Says(context, "TooManyTopics", FollowReplies.MostOfKind));
        return await replies.ChangedAsync(context, Says(context, "StoryInsteadTopic", topic.Name), cancellationToken, (connection, token) =>
            FollowStore.AddTopicAsync(connection, chat, topic.Name, isMuted: false, token));
    }

    /// <summary>Mutes the story of an article.</summary>
    public async Task<Turn> MuteAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var (story, _) = await finder.FindAsync(context.Argument, cancellationToken);
        if (story is null)
            return context.Reply(Says(context, "StoryUnknown"));
        var chat = context.Message.Chat;
        var muted = (await follows.FindAsync(chat, cancellationToken)).MutedStories;
        if (!muted.Contains(story.Id) && muted.Count >= FollowReplies.MostOfKind)
            return context.Reply(Says(context, "TooManyStories", FollowReplies.MostOfKind));
        return FollowReplies.Changed(context, Says(context, "StoryMuted", story.Title), (connection, token) =>
            FollowedStoryStore.AddAsync(connection, chat, story.Id, isMuted: true, clock.GetUtcNow(), token));
    }

    private static MessageText Says(TurnContext context, string key, params IReadOnlyList<object> arguments) =>
        FollowingTexts.Says(context.Wording, key, arguments);
}
