using Bot.Gateway;
using Microsoft.Extensions.Options;

namespace Bot.Conversations;

/// <summary>Knows who may push alerts: people that the settings name, in their private chat with the bot.</summary>
internal sealed class Admins(IOptions<TelegramOptions> options)
{
    private readonly HashSet<long> ids = [.. options.Value.AdminIds];

    /// <summary>Their Telegram ids.</summary>
    public IReadOnlyCollection<long> Ids => ids;

    /// <summary>Whether an admin sent the message, where nobody else reads along.</summary>
    public bool Sent(IncomingMessage message) =>
        message.Chat.IsTelegram && message.ChatKind is ChatKind.Private && message.From is { } from && ids.Contains(from.Id)
        && message.Chat == ChatKey.Telegram(from.Id);
}
