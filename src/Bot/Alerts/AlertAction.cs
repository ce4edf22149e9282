namespace Bot.Alerts;

/// <summary>What can be done with an alert or happen to it. Stored by name.</summary>
internal enum AlertAction
{
    Drafted,
    Changed,
    Submitted,
    Approved,
    Rejected,
    Released,
    Started,
    Paused,
    Resumed,
    Cancelled,
    Replaced,
    Sent,
    Expired,
    Failed,
}
