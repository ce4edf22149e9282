namespace Bot.Gateway;

/// <summary>The bot as Telegram knows it.</summary>
/// <param name="Id">Its user id.</param>
/// <param name="Username">Without "@"; compared without regard to case.</param>
internal sealed record TelegramSelf(long Id, string Username);
