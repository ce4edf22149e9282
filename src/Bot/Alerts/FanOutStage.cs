namespace Bot.Alerts;

/// <summary>What the fan-out of a revision is at; stored as a number, in this order.</summary>
internal enum FanOutStage
{
    /// <summary>Those who have a copy of the alert, which is corrected or withdrawn.</summary>
    Copies = 0,
    /// <summary>Those from whom a copy was withheld, because this revision took its predecessor's place.</summary>
    Withheld = 1,
    /// <summary>Readers who have heard nothing of the alert yet.</summary>
    Readers = 2,
    /// <summary>All are in the outbox.</summary>
    Done = 3,
}
