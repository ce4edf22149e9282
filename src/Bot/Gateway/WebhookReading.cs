namespace Bot.Gateway;

/// <summary>What a call to the webhook turned out to be.</summary>
internal abstract record WebhookReading
{
    private WebhookReading()
    {
    }

    /// <summary>An update of Telegram's: answer 200 once it is stored, and at once when it is null, which is nothing to act on.</summary>
    internal sealed record Accepted(IncomingUpdate? Update) : WebhookReading;

    /// <summary>Not Telegram's: answer 403.</summary>
    internal sealed record Forbidden : WebhookReading;

    /// <summary>Larger than any update: answer 413.</summary>
    internal sealed record TooLarge : WebhookReading;

    /// <summary>From Telegram but not readable: answer 200, else Telegram brings it again and holds up those behind it.</summary>
    /// <param name="Reason">For the log; without any of its text.</param>
    internal sealed record Unreadable(string Reason) : WebhookReading;

    /// <summary>The bot does not know yet who it is, or the update broke off on its way: answer 503, and Telegram brings it again.</summary>
    /// <param name="Reason">For the log.</param>
    internal sealed record NotNow(string Reason) : WebhookReading;
}
