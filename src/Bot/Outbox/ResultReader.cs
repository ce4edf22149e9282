using Bot.Gateway;

namespace Bot.Outbox;

/// <summary>Draws the conclusions from an answer of Telegram: what becomes of the message, and what of the budgets.</summary>
internal sealed partial class ResultReader(
    SendPacer pacer, ChatPaces chats, RetryRules rules, Outage outage, TimeProvider clock, ILogger<ResultReader> logger)
{
    private static readonly TimeSpan Together = TimeSpan.FromSeconds(1);

    private (ChatKey Chat, long At)? lastThrottled;

    /// <summary>The outcome for the store.</summary>
    public Outcome Read(OutboxRow row, SendResult result)
    {
        if (result is SendResult.NotSent or SendResult.Unknown)
            outage.Failed();
        else
            outage.Worked();
        switch (result)
        {
            case SendResult.Sent sent:
                return new Outcome.Ended(row, OutboxState.Sent, sent.MessageId > 0 ? sent.MessageId : null, null);
            case SendResult.TooMany tooMany:
                return TooMany(row, tooMany.Wait);
            case SendResult.Gone gone when row.Priority is not OutboxPriority.PressAnswer:
                return new Outcome.ChatGone(row, gone.Reason);
            case SendResult.Moved moved:
                return new Outcome.ChatMoved(row, moved.To);
            case SendResult.NotSent notSent:
                return new Outcome.Again(row, clock.GetUtcNow() + rules.Wait(0), false, notSent.Reason);
            case SendResult.Unknown unknown:
                return rules.AfterUnknown(row, unknown.Reason);
            case SendResult.Rejected { IsOfPhoto: true } refused when WithoutPhoto(row) is { } words:
                return new Outcome.Again(row, clock.GetUtcNow(), false, refused.Reason) { Body = words };
            case SendResult.Rejected rejected:
                return Rejected(row, rejected.Reason);
            default:
                return Rejected(row, result.ToString());
        }
    }

    /// <summary>
    /// A first "too many" is that chat's own matter, if it can be: another chat's right after it, or one for a chat that
    /// had nothing lately, is meant for all.
    /// </summary>
    private Outcome.Again TooMany(OutboxRow row, TimeSpan wait)
    {
        var now = clock.GetTimestamp();
        var isForAll = !chats.MayBeOverItsLimit(row.Chat)
            || (lastThrottled is { } last && last.Chat != row.Chat && clock.GetElapsedTime(last.At, now) < Together);
        lastThrottled = (row.Chat, now);
        LogTooMany(logger, wait.TotalSeconds, isForAll ? "all chats" : "one chat", pacer.Rate);
        if (isForAll)
        {
            pacer.Pause(wait);
            return new Outcome.Again(row, clock.GetUtcNow(), false, "too many messages");
        }
        chats.Hold(row.Chat, wait);
        return new Outcome.Again(row, clock.GetUtcNow() + wait, false, "too many messages to this chat");
    }

    /// <summary>The message without its photo, once; null when it has nothing to say without it.</summary>
    private static string? WithoutPhoto(OutboxRow row) =>
        row.Body is { } stored && OutboxBody.Read(stored) is { WithoutPhoto: { } words } body
            ? (body with { Text = words, Photo = null, WithoutPhoto = null }).Write()
            : null;

    private Outcome.Ended Rejected(OutboxRow row, string reason)
    {
        // A press that was answered too late is nothing to look into.
        if (row.Priority is not OutboxPriority.PressAnswer)
            LogRejected(logger, row.Id, reason);
        return new Outcome.Ended(row, OutboxState.Rejected, null, reason);
    }

    [LoggerMessage(LogLevel.Warning, "Telegram wants {Seconds} s of silence for {Scope}; the rate was {Rate} a second")]
    private static partial void LogTooMany(ILogger logger, double seconds, string scope, double rate);

    [LoggerMessage(LogLevel.Error, "Telegram rejects message {Row}: {Reason}")]
    private static partial void LogRejected(ILogger logger, long row, string reason);
}
