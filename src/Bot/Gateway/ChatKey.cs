using System.Globalization;

namespace Bot.Gateway;

/// <summary>A conversation's address, unique over all channels.</summary>
/// <param name="Channel">"telegram", "web", "terminal" or "lines" (JSON lines).</param>
/// <param name="Id">The chat's id within its channel.</param>
internal readonly record struct ChatKey(string Channel, string Id)
{
    /// <summary>The channel of Telegram's chats.</summary>
    public const string TelegramChannel = "telegram";

    /// <summary>A chat on Telegram.</summary>
    /// <param name="id">Telegram's own id: positive for people, negative for groups and channels.</param>
    public static ChatKey Telegram(long id) => new(TelegramChannel, id.ToString(CultureInfo.InvariantCulture));

    /// <summary>The chat that <see cref="ToString"/> wrote.</summary>
    public static ChatKey Parse(string stored)
    {
        var colon = stored.IndexOf(':', StringComparison.Ordinal);
        return new ChatKey(stored[..colon], stored[(colon + 1)..]);
    }

    /// <summary>Whether it is a chat on Telegram.</summary>
    public bool IsTelegram => Channel == TelegramChannel;

    /// <summary>Whether it is a group or channel on Telegram, which have other limits than people.</summary>
    public bool IsTelegramGroup => IsTelegram && Id.StartsWith('-');

    /// <summary>Telegram's id of the chat.</summary>
    /// <exception cref="FormatException">It is not a chat on Telegram.</exception>
    public long TelegramId() => long.Parse(Id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>As stored: channel, colon, id.</summary>
    public override string ToString() => $"{Channel}:{Id}";
}
