namespace Bot.Outbox;

/// <summary>What goes first; stored as a number.</summary>
internal enum OutboxPriority
{
    /// <summary>Ends the waiting on a pressed button, which Telegram takes for seconds only. Not a message, so outside the budget.</summary>
    PressAnswer = 0,
    /// <summary>An answer to a reader.</summary>
    Reply = 1,
    /// <summary>Breaking news.</summary>
    Alert = 2,
    /// <summary>What was wrong, and what is right.</summary>
    Correction = 3,
    /// <summary>What a reader gets at set times.</summary>
    Digest = 4,
}
