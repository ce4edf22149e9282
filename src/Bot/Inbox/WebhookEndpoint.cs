using Bot.Gateway;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Inbox;

/// <summary>Where Telegram brings updates: answered with 200 only once they are stored.</summary>
internal static partial class WebhookEndpoint
{
    /// <summary>Maps the path of <c>Telegram:WebhookUrl</c>, when that is the way in.</summary>
    public static void MapWebhook(this IEndpointRouteBuilder endpoints)
    {
        var telegram = endpoints.ServiceProvider.GetRequiredService<IOptions<TelegramOptions>>().Value;
        if (telegram is { HasToken: true, Mode: TelegramMode.Webhook })
            endpoints.MapPost(new Uri(telegram.WebhookUrl!).AbsolutePath, ReceiveAsync).DisableRateLimiting();
    }

    private static async Task<IResult> ReceiveAsync(
        HttpRequest request, WebhookReader reader, UpdateReceiver receiver, ILogger<UpdateReceiver> logger,
        CancellationToken cancellationToken)
    {
        switch (await reader.ReadAsync(request, cancellationToken))
        {
            case WebhookReading.Accepted accepted:
                return await StoreAsync(accepted.Update, receiver, logger);
            case WebhookReading.TooLarge:
                return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
            case WebhookReading.Unreadable unreadable:
                LogUnreadable(logger, unreadable.Reason);
                return Results.Ok();
            case WebhookReading.NotNow notNow:
                LogNotNow(logger, notNow.Reason);
                return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
            default:
                return Results.StatusCode(StatusCodes.Status403Forbidden);
        }
    }

    // Telegram hanging up does not stop the storing: it would only bring the same again.
    private static async Task<IResult> StoreAsync(IncomingUpdate? update, UpdateReceiver receiver, ILogger logger)
    {
        try
        {
            if (update is not null)
                await receiver.StoreAsync([update], CancellationToken.None);
            return Results.Ok();
        }
        catch (StorageException failure)
        {
            LogNotNow(logger, failure.Message);
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    [LoggerMessage(LogLevel.Error, "An update from Telegram cannot be read and is left out: {Reason}")]
    private static partial void LogUnreadable(ILogger logger, string reason);

    [LoggerMessage(LogLevel.Warning, "Telegram must bring an update again: {Reason}")]
    private static partial void LogNotNow(ILogger logger, string reason);
}
