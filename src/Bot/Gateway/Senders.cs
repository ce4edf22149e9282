using Telegram.Bot.Types;

namespace Bot.Gateway;

/// <summary>Tells who stands behind a message, and when nobody can be told.</summary>
internal static class Senders
{
    /// <summary>The stand-in for every anonymous admin of every group.</summary>
    private const long AnonymousAdmin = 1_087_968_824;

    /// <summary>The stand-in for everybody who writes in the name of a channel.</summary>
    private const long ChannelVoice = 136_817_688;

    /// <summary>The stand-in for what Telegram itself puts into groups.</summary>
    private const long TelegramItself = 777_000;

    /// <summary>The person who wrote a message; null for who writes in the name of a group or channel: rights never come from a stand-in.</summary>
    public static Person? Of(Message message) => message.SenderChat is null ? Of(message.From) : null;

    /// <summary>Whether an administrator wrote it in the name of the very group that it stands in.</summary>
    public static bool IsAnonymousAdmin(Message message) => message.SenderChat?.Id == message.Chat.Id;

    /// <summary>A person; null for nobody and for stand-ins.</summary>
    public static Person? Of(User? user) =>
        user is null || IsStandIn(user)
            ? null
            : new Person(user.Id, Name(user), string.IsNullOrEmpty(user.LanguageCode) ? null : user.LanguageCode);

    /// <summary>Whether another bot wrote it; answering bots makes two of them talk for ever.</summary>
    public static bool IsOtherBot(Message message) =>
        message is { SenderChat: null, From: { IsBot: true } user } && !IsStandIn(user);

    private static bool IsStandIn(User user) => user.Id is AnonymousAdmin or ChannelVoice or TelegramItself;

    private static string Name(User user) => $"{user.FirstName} {user.LastName}".Trim();
}
