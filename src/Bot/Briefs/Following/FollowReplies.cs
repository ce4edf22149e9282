using Bot.Conversations;
using Bot.Gateway;
using Bot.Subscribers;

namespace Bot.Briefs.Following;

/// <summary>Makes the turns that change what a reader follows.</summary>
internal sealed class FollowReplies(PreferenceStore preferences)
{
    /// <summary>How many topics, stories and words a chat follows at most, of each kind; as many may be muted.</summary>
    public const int MostOfKind = 200;

    /// <summary>A turn that changes it and tells so, with how news come from now on.</summary>
    public async Task<Turn> ChangedAsync(
        TurnContext context, MessageText said, CancellationToken cancellationToken, params IReadOnlyList<TurnWrite> writes)
    {
        var wishes = await preferences.FindAsync(context.Message.Chat, cancellationToken);
        IReadOnlyList<MessageButton> buttons = FollowingTexts.ComesNever(wishes)
            ? [DigestNowButton(context.Wording), SettingsButton(context.Wording) with { IsBeside = true }]
            : [];
        return context.Reply(FollowingTexts.WithPace(context.Wording, said, context.Subscriber, wishes), buttons) with { Writes = writes };
    }

    /// <summary>A turn that changes it and says so, and no more.</summary>
    public static Turn Changed(TurnContext context, MessageText said, params IReadOnlyList<TurnWrite> writes) =>
        context.Reply(said) with { Writes = writes };

    /// <summary>A button that gives a digest.</summary>
    public static MessageButton DigestNowButton(Wording wording) =>
        new(FollowingTexts.Text(wording, "HalfButtonDigestNow"), "/digest_now");

    /// <summary>A button to what a reader can set.</summary>
    public static MessageButton SettingsButton(Wording wording) =>
        new(FollowingTexts.Text(wording, "HalfButtonSettings"), "/settings");

    /// <summary>A button to the list of what is followed.</summary>
    public static MessageButton TopicsButton(Wording wording) =>
        new(FollowingTexts.Text(wording, "HalfButtonTopics"), "/topics");
}
