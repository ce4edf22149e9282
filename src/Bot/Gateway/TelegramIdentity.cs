using System.Text.Json;
using Microsoft.Extensions.Options;
using Telegram.Bot;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace Bot.Gateway;

/// <summary>Asks Telegram which bot the token belongs to.</summary>
internal sealed class TelegramIdentity(TelegramConnection connection, IOptions<TelegramOptions> options)
{
    private volatile TelegramSelf? known;

    /// <summary>Who the bot is, once Telegram has told; null before.</summary>
    public TelegramSelf? Known => known;

    /// <summary>Whether a token is set at all.</summary>
    public bool HasToken => connection.HasToken;

    /// <summary>The token with all but its bot's id and last three characters hidden.</summary>
    public string MaskedToken => options.Value.Token is { Length: > 8 } token
        ? $"{token.Split(':')[0]}:…{token[^3..]}"
        : "…";

    /// <summary>
    /// The bot's name ("@example_bot"), or why Telegram did not tell, without a full stop at its end.
    /// </summary>
    public async Task<(string? Name, string Problem)> AskAsync(CancellationToken cancellationToken)
    {
        var (self, answer) = await TryLearnAsync(cancellationToken);
        return self is not null ? ($"@{self.Username}", "") : (null, Problem(answer!));
    }

    /// <summary>Who the bot is: known from before, else asked once.</summary>
    /// <returns>The bot; or null with Telegram's answer, which is not a usable one.</returns>
    public async Task<(TelegramSelf? Self, TelegramAnswer? Answer)> TryLearnAsync(CancellationToken cancellationToken)
    {
        if (known is { } before)
            return (before, null);
        var answer = await connection.CallAsync(new GetMeRequest(), cancellationToken);
        if (answer is TelegramAnswer.Done { Result: var result })
            known = Read(result);
        return (known, answer);
    }

    private static TelegramSelf? Read(JsonElement result)
    {
        try
        {
            return result.Deserialize<User>(JsonBotAPI.Options) is { Id: not 0 } user
                ? new TelegramSelf(user.Id, user.Username ?? "")
                : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private string Problem(TelegramAnswer answer) => answer switch
    {
        TelegramAnswer.Refused { Description: { Length: > 0 } words } => $"Telegram refuses the token: {words.TrimEnd('.')}",
        TelegramAnswer.Refused refused => $"{options.Value.ApiBaseUrl} answers with status {refused.Code} and not as Telegram does",
        TelegramAnswer.Unanswered unanswered =>
            $"{options.Value.ApiBaseUrl} cannot be reached: {unanswered.Reason.TrimEnd('.')}",
        _ => $"{options.Value.ApiBaseUrl} answers what Telegram would not",
    };
}
