using System.Text.Json;

namespace Bot.Gateway;

/// <summary>How one call to the Bot API ended, before anybody decides what that means.</summary>
internal abstract record TelegramAnswer
{
    private TelegramAnswer()
    {
    }

    /// <summary>Carried out.</summary>
    /// <param name="Result">What Telegram returned; <see cref="JsonValueKind.Undefined"/> when the answer could not be read.</param>
    internal sealed record Done(JsonElement Result) : TelegramAnswer;

    /// <summary>Refused, or failed on the server.</summary>
    /// <param name="Code">Telegram's error code, else the HTTP status.</param>
    /// <param name="Description">Telegram's words without the token; empty when the answer is not Telegram's own, as a proxy's page is not.</param>
    internal sealed record Refused(int Code, string Description) : TelegramAnswer
    {
        /// <summary>How long to wait before the next call; null when Telegram does not say. At least a second, at most a week.</summary>
        public TimeSpan? RetryAfter { get; init; }

        /// <summary>The id under which the group goes on; null when it has not moved.</summary>
        public long? MigratedTo { get; init; }
    }

    /// <summary>No answer came.</summary>
    /// <param name="MayHaveArrived">False: the call never left, so it certainly was not carried out.</param>
    /// <param name="Reason">What happened, without the token.</param>
    internal sealed record Unanswered(bool MayHaveArrived, string Reason) : TelegramAnswer;
}
