namespace Bot.Outbox;

/// <summary>Where a message on its way out stands; stored as a number.</summary>
internal enum OutboxState
{
    /// <summary>Not sent yet, or to be sent again.</summary>
    Waiting = 0,
    /// <summary>About to be sent or being sent. Found so after a crash, nobody knows whether it was.</summary>
    Sending = 1,
    /// <summary>Taken by Telegram.</summary>
    Sent = 2,
    /// <summary>The chat takes no messages: blocked, deleted, thrown out.</summary>
    Gone = 3,
    /// <summary>Telegram does not take this message.</summary>
    Rejected = 4,
    /// <summary>Too late: its time was over before it could be sent.</summary>
    Expired = 5,
    /// <summary>Its fate stayed unknown, and sending it again is against the rule for its kind.</summary>
    GivenUp = 6,
    /// <summary>Taken back before it was sent.</summary>
    Cancelled = 7,
    /// <summary>Held back while its campaign is paused.</summary>
    Paused = 8,
}
