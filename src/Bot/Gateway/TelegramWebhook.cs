using Microsoft.Extensions.Options;
using Telegram.Bot.Requests;

namespace Bot.Gateway;

/// <summary>Tells Telegram where to bring updates.</summary>
internal sealed partial class TelegramWebhook(
    TelegramConnection connection, TelegramIdentity identity, IOptions<TelegramOptions> options, TimeProvider time,
    ILogger<TelegramWebhook> logger)
{
    /// <summary>How many updates Telegram may bring at the same time.</summary>
    private const int MaxConnections = 40;

    /// <summary>Registers the webhook of the settings, trying until Telegram takes it; updates that wait are kept. May be repeated.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task RegisterAsync(CancellationToken cancellationToken)
    {
        var persistence = new TelegramPersistence(
            connection, new TelegramTrouble("registering the webhook", time, logger));
        var self = await persistence.LearnAsync(identity, cancellationToken);
        await persistence.CallAsync(
            new SetWebhookRequest
            {
                Url = options.Value.WebhookUrl!,
                SecretToken = options.Value.WebhookSecret,
                MaxConnections = MaxConnections,
                AllowedUpdates = TelegramPoller.AllowedUpdates,
                DropPendingUpdates = false,
            },
            cancellationToken);
        LogRegistered(self.Username, options.Value.WebhookUrl!);
    }

    [LoggerMessage(LogLevel.Information, "Telegram brings the updates of @{Bot} to {Url}")]
    private partial void LogRegistered(string bot, string url);
}
