using Microsoft.Extensions.Options;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace Bot.Gateway;

/// <summary>Asks Telegram which bot the token belongs to.</summary>
internal sealed class TelegramIdentity(IHttpClientFactory clients, IOptions<TelegramOptions> options)
{
    /// <summary>The client that calls the Bot API.</summary>
    internal const string Client = "telegram identity";

    /// <summary>Whether a token is set at all.</summary>
    public bool HasToken => !string.IsNullOrEmpty(options.Value.Token);

    /// <summary>The token with all but its bot's id and last three characters hidden.</summary>
    public string MaskedToken => options.Value.Token is { Length: > 8 } token
        ? $"{token.Split(':')[0]}:…{token[^3..]}"
        : "…";

    /// <summary>
    /// The bot's name ("@example_bot"), or why Telegram did not tell, without a full stop at its end.
    /// </summary>
    public async Task<(string? Name, string Problem)> AskAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var http = clients.CreateClient(Client);
            var telegram = new TelegramBotClient(
                new TelegramBotClientOptions(options.Value.Token!, options.Value.ApiBaseUrl) { RetryCount = 0 }, http);
            var bot = await telegram.GetMe(cancellationToken);
            return ($"@{bot.Username}", "");
        }
        catch (ApiRequestException refusal)
        {
            return (null, $"Telegram refuses the token: {refusal.Message}");
        }
        catch (Exception failure) when (failure is RequestException or HttpRequestException or ArgumentException
            || (failure is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // A failed call's message may hold its address, and the address holds the token.
            var cause = (failure.InnerException ?? failure).Message
                .Replace(options.Value.Token!, MaskedToken, StringComparison.Ordinal);
            return (null, $"{options.Value.ApiBaseUrl} cannot be reached: {cause}");
        }
    }
}
