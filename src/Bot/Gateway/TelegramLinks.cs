namespace Bot.Gateway;

/// <summary>Addresses that Telegram's apps open themselves.</summary>
internal static class TelegramLinks
{
    // Longer ones are cut by the apps.
    private const int LongestText = 200;

    /// <summary>Opens the private chat with the bot and starts it.</summary>
    /// <param name="bot">Which bot.</param>
    /// <param name="payload">What comes along with /start: 1 to 64 of A-Z, a-z, 0-9, "_" and "-".</param>
    public static Uri Start(TelegramSelf bot, string payload) => new($"https://t.me/{bot.Username}?start={payload}");

    /// <summary>Asks to whom an address is to be sent on.</summary>
    /// <param name="address">What is shared.</param>
    /// <param name="text">What is written beside it.</param>
    public static Uri Share(Uri address, string text)
    {
        var words = text.Length <= LongestText ? text : MessageParts.Split(new MessageText(text, []), LongestText)[0].Text;
        return new Uri($"https://t.me/share/url?url={Uri.EscapeDataString(address.AbsoluteUri)}&text={Uri.EscapeDataString(words)}");
    }
}
