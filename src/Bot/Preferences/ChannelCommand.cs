using System.Text.RegularExpressions;
using Bot.Conversations;
using Bot.Gateway;

namespace Bot.Preferences;

/// <summary>/channel: opens the settings of a channel or group in the private chat of one of its administrators.</summary>
internal sealed partial class ChannelCommand(TelegramChats chats, SettingsDesk desk)
{
    /// <summary>The turn.</summary>
    public async Task<Turn> TurnAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var name = NameOf(context.Argument);
        if (context.Message.ChatKind is not ChatKind.Private || !context.Message.Chat.IsTelegram)
            return context.Reply(ChannelTexts.InPrivateOnly(context.Wording));
        if (name is null)
            return context.Reply(ChannelTexts.Usage(context.Wording));
        var lookup = await chats.FindAsync(name, cancellationToken);
        return lookup is ChatLookup.Found found
            ? await desk.TurnAsync(context with { Argument = SettingsTarget.Write(found.Chat) }, MainPage.Handle, cancellationToken)
            : NotFound(context, lookup);
    }

    /// <summary>What somebody hears who names a chat that is not found.</summary>
    public static Turn NotFound(TurnContext context, ChatLookup lookup) => context.Reply(lookup is ChatLookup.NotNow
        ? ChannelTexts.NotNow(context.Wording)
        : ChannelTexts.Missing(context.Wording));

    /// <summary>A name, a link or an id as Telegram takes it; null when it is none.</summary>
    private static string? NameOf(string argument)
    {
        var match = Shape().Match(argument);
        if (!match.Success)
            return null;
        return match.Groups["name"].Success ? $"@{match.Groups["name"].Value}" : match.Groups["id"].Value;
    }

    [GeneratedRegex(
        @"^((https?://)?t\.me/|@)?(?<name>[A-Za-z][A-Za-z0-9_]{3,31})\z|^(?<id>-[1-9][0-9]{0,17})\z",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
