using System.ComponentModel.DataAnnotations;
using Bot.Settings;

namespace Bot.Gateway;

/// <summary>Settings of the Telegram side (section <c>Telegram</c>).</summary>
internal sealed class TelegramOptions
{
    public const string Section = "Telegram";

    /// <summary>The token BotFather gave; null or empty: Telegram stays off.</summary>
    [Secret]
    [RegularExpression(@"\d+:[A-Za-z0-9_-]{20,}", ErrorMessage = "digits, a colon and at least 20 of A-Z a-z 0-9 _ -, as BotFather gives it")]
    public string? Token { get; set; }

    /// <summary>Whether Telegram is on.</summary>
    public bool HasToken => !string.IsNullOrEmpty(Token);

    /// <summary>The Bot API server.</summary>
    [ApiAddress(ErrorMessage = "an address like https://api.telegram.org")]
    public string ApiBaseUrl { get; set; } = "https://api.telegram.org";

    /// <summary>How updates come in.</summary>
    public TelegramMode Mode { get; set; } = TelegramMode.Polling;

    /// <summary>Where Telegram reaches the bot; needed for <see cref="TelegramMode.Webhook"/>.</summary>
    [WebhookAddress(ErrorMessage = "with Telegram:Mode Webhook, an address like https://bot.example.org/telegram (http only on this machine)")]
    public string? WebhookUrl { get; set; }

    /// <summary>What Telegram sends along so that the bot knows the call is Telegram's; needed for <see cref="TelegramMode.Webhook"/>.</summary>
    [Secret]
    [WebhookSecret(ErrorMessage = "with Telegram:Mode Webhook, 1 to 256 of A-Z a-z 0-9 _ -")]
    public string? WebhookSecret { get; set; }

    /// <summary>Telegram user ids that may push alerts and approve.</summary>
    public IReadOnlyList<long> AdminIds { get; set; } = [];
}
