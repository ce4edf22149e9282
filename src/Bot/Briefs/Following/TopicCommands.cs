using Bot.Articles;
using Bot.Briefs.Stories;
using Bot.Conversations;
using Bot.Gateway;
using Bot.Storage;
using Bot.Subscribers;
using Briefing.Stories;

namespace Bot.Briefs.Following;

/// <summary>The commands that follow and mute topics.</summary>
internal sealed class TopicCommands(
    FollowStore follows, FollowReplies replies, TopicCatalogue catalogue, StoryStore stories, TimeProvider clock)
{
    private const int Suggested = 6;
    private const int Nearest = 4;

    /// <summary>How long a topic counts as being in the news.</summary>
    private static readonly TimeSpan InTheNews = TimeSpan.FromDays(3);

    /// <summary>/follow with a topic, or with nothing.</summary>
    public async Task<Turn> FollowAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var known = await follows.FindAsync(context.Message.Chat, cancellationToken);
        if (context.Argument.Length == 0)
            return await SuggestAsync(context, known, cancellationToken);
        if (await FindAsync(context.Argument, cancellationToken) is not { } topic)
            return await UnknownAsync(context, "/follow", cancellationToken);
        if (Holds(known.Topics, topic.Name))
            return await replies.ChangedAsync(context, Says(context, "TopicFollowedAlready", topic.Name), cancellationToken);
        if (known.Topics.Count >= FollowReplies.MostOfKind)
            return context.Reply(Says(context, "TooManyTopics", FollowReplies.MostOfKind));
        return await replies.ChangedAsync(
            context, Says(context, "TopicFollowed", topic.Name), cancellationToken, Adding(context, topic.Name, isMuted: false));
    }

    /// <summary>/unfollow with a topic.</summary>
    public Task<Turn> UnfollowAsync(TurnContext context, CancellationToken cancellationToken) =>
        StopAsync(context, isMuted: false, "HowToUnfollow", "TopicUnfollowed", "TopicNotFollowed", cancellationToken);

    /// <summary>/mute with a topic.</summary>
    public async Task<Turn> MuteAsync(TurnContext context, CancellationToken cancellationToken)
    {
        if (context.Argument.Length == 0)
            return context.Reply(Says(context, "HowToMute"));
        if (await FindAsync(context.Argument, cancellationToken) is not { } topic)
            return await UnknownAsync(context, "/mute", cancellationToken);
        var muted = (await follows.FindAsync(context.Message.Chat, cancellationToken)).MutedTopics;
        if (!Holds(muted, topic.Name) && muted.Count >= FollowReplies.MostOfKind)
            return context.Reply(Says(context, "TooManyTopics", FollowReplies.MostOfKind));
        return FollowReplies.Changed(
            context, Says(context, "TopicMuted", topic.Name), Adding(context, topic.Name, isMuted: true));
    }

    /// <summary>/unmute with a topic.</summary>
    public Task<Turn> UnmuteAsync(TurnContext context, CancellationToken cancellationToken) =>
        StopAsync(context, isMuted: true, "HowToUnmute", "TopicUnmuted", "TopicNotMuted", cancellationToken);

    private async Task<Turn> StopAsync(
        TurnContext context, bool isMuted, string howTo, string done, string notSo, CancellationToken cancellationToken)
    {
        if (context.Argument.Length == 0)
            return context.Reply(Says(context, howTo));
        var known = await follows.FindAsync(context.Message.Chat, cancellationToken);
        var names = isMuted ? known.MutedTopics : known.Topics;
        // A topic may be followed that no article names any more.
        var name = names.FirstOrDefault(name => IsSame(name, context.Argument))
            ?? (await FindAsync(context.Argument, cancellationToken))?.Name ?? context.Argument;
        return Holds(names, name)
            ? FollowReplies.Changed(context, Says(context, done, name), (connection, token) =>
                FollowStore.RemoveTopicAsync(connection, context.Message.Chat, name, token))
            : context.Reply(Says(context, notSo, name));
    }

    private async Task<Turn> SuggestAsync(TurnContext context, Follows known, CancellationToken cancellationToken)
    {
        var top = await stories.TopTopicsAsync(
            clock.GetUtcNow() - InTheNews, Suggested + known.Topics.Count + known.MutedTopics.Count, cancellationToken);
        var taken = known.Topics.Concat(known.MutedTopics).Select(StorableText.NameKey).ToHashSet(StringComparer.Ordinal);
        IReadOnlyList<MessageButton> buttons =
        [
            .. top.Where(topic => !taken.Contains(topic.Key)).Take(Suggested)
                .Select((topic, index) => new MessageButton(topic.Name, $"/follow {topic.Name}") { IsBeside = index % 2 == 1 }),
        ];
        var text = new MessageTextBuilder().Append(Says(context, "HowToFollow"));
        if (buttons.Count > 0)
            text.AppendLine().AppendLine().Append(Says(context, "Suggestions"));
        return context.Reply(text.Build(), buttons);
    }

    private async Task<Turn> UnknownAsync(TurnContext context, string command, CancellationToken cancellationToken)
    {
        var nearest = (await catalogue.NamesAsync(cancellationToken)).Nearest(context.Argument, Nearest);
        var text = new MessageTextBuilder().Append(Says(context, "UnknownTopic", context.Argument));
        if (nearest.Count > 0)
            text.Append(" ").Append(Says(context, "NearestTopics"));
        return context.Reply(text.Build(), [.. nearest.Select(topic => new MessageButton(topic.Name, $"{command} {topic.Name}"))]);
    }

    private async Task<Topic?> FindAsync(string name, CancellationToken cancellationToken) =>
        (await catalogue.NamesAsync(cancellationToken)).Find(name);

    private static TurnWrite Adding(TurnContext context, string name, bool isMuted) => (connection, token) =>
        FollowStore.AddTopicAsync(connection, context.Message.Chat, name, isMuted, token);

    private static bool Holds(IReadOnlyList<string> names, string name) => names.Any(other => IsSame(other, name));

    private static bool IsSame(string one, string other) => StorableText.NameKey(one) == StorableText.NameKey(other);

    private static MessageText Says(TurnContext context, string key, params IReadOnlyList<object> arguments) =>
        FollowingTexts.Says(context.Wording, key, arguments);
}
