using Bot.Gateway;
using Microsoft.Extensions.Options;

namespace Bot.Conversations;

/// <summary>Knows who may push alerts: people that the settings name, in their private chat with the bot.</summary>
internal sealed partial class Admins(IOptions<TelegramOptions> options, ILogger<Admins> logger)
{
    private readonly HashSet<long> ids = [.. options.Value.AdminIds];

    /// <summary>Their Telegram ids.</summary>
    public IReadOnlyCollection<long> Ids => ids;

    /// <summary>Whether an admin sent the message, where nobody else reads along.</summary>
    public bool Sent(IncomingMessage message) =>
        message.Chat.IsTelegram && message.ChatKind is ChatKind.Private && message.From is { } from && ids.Contains(from.Id)
        && message.Chat == ChatKey.Telegram(from.Id);

    /// <summary>Notes that somebody else tried a command of admins, typed or with a forged button.</summary>
    public void NoteRefused(IncomingMessage message, ConversationCommand command) =>
        LogRefused(logger, command.Name, message.Chat.Channel);

    [LoggerMessage(LogLevel.Warning, "The command {Command} is for admins: refused to somebody else ({Channel})")]
    private static partial void LogRefused(ILogger logger, string command, string channel);
}
