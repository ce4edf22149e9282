using Bot.Conversations;
using Bot.Gateway;
using Bot.Subscribers;

namespace Bot.Preferences;

/// <summary>What somebody hears in private who made the bot an administrator of a channel.</summary>
internal static class ChannelLetter
{
    /// <param name="admin">The private chat of who did it.</param>
    /// <param name="membership">What was done.</param>
    public static OutgoingMessage To(Subscriber admin, IncomingUpdate.Membership membership)
    {
        var wording = Wording.Of(admin.Language);
        var channel = string.IsNullOrWhiteSpace(membership.Title) ? membership.Chat.Id : membership.Title;
        return new OutgoingMessage(admin.Chat, ChannelTexts.Letter(wording, channel),
            [new MessageButton(ChannelTexts.SettingsLabel(wording), $"/settings {SettingsTarget.Write(membership.Chat)}")]);
    }
}
