namespace Bot.Alerts;

/// <summary>Why the desk does not do something.</summary>
internal enum DeskRefusal
{
    /// <summary>There is no text.</summary>
    Empty,
    /// <summary>The text is longer than an alert may be.</summary>
    TooLong,
    /// <summary>Nobody approves what they wrote themselves.</summary>
    OwnAlert,
    /// <summary>The same person has approved it already.</summary>
    ApprovedBefore,
    /// <summary>It lacks approvals.</summary>
    NotApproved,
    /// <summary>It is not in a state in which that can be done.</summary>
    WrongState,
    /// <summary>There is nobody to send it to.</summary>
    NoAudience,
    /// <summary>Nothing of it has been sent, so there is nothing to correct or withdraw.</summary>
    NothingSent,
    /// <summary>Another correction or retraction of it is being prepared.</summary>
    OtherRevisionOpen,
    /// <summary>It is withdrawn.</summary>
    Withdrawn,
}
