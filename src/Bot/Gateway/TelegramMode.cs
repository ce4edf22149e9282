namespace Bot.Gateway;

/// <summary>How updates come in from Telegram.</summary>
internal enum TelegramMode
{
    /// <summary>The bot asks for them.</summary>
    Polling,
    /// <summary>Telegram calls the bot.</summary>
    Webhook,
}
