namespace Bot.Alerts;

/// <summary>Where a revision stands. Stored by name.</summary>
internal enum AlertStatus
{
    /// <summary>Being written.</summary>
    Draft,
    /// <summary>Waiting for approval.</summary>
    InReview,
    /// <summary>Approved, not sent yet; or to be sent at its time.</summary>
    Approved,
    /// <summary>On its way to readers, or paused on it.</summary>
    Sending,
    /// <summary>Everyone whom it can reach has it.</summary>
    Sent,
    /// <summary>Taken back before it was sent to all, by a person or by the revision that took its place.</summary>
    Cancelled,
    /// <summary>Its send-by time was over before all had it.</summary>
    Expired,
    /// <summary>Telegram took none of its messages.</summary>
    Failed,
}
