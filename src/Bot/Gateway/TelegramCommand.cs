namespace Bot.Gateway;

/// <summary>A command as Telegram's menu shows it.</summary>
/// <param name="Name">1 to 32 of a-z, 0-9 and "_", without the slash.</param>
/// <param name="Description">1 to 256 characters.</param>
internal sealed record TelegramCommand(string Name, string Description);
