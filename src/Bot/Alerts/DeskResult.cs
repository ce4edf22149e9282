using Bot.Conversations;

namespace Bot.Alerts;

/// <summary>What the desk says to something that somebody wants to do with an alert.</summary>
internal abstract record DeskResult
{
    /// <summary>It can be done: it is once <paramref name="Write"/> is committed.</summary>
    /// <param name="Alert">The revision as it is then.</param>
    /// <param name="Action">What is done.</param>
    /// <param name="By">Who does it.</param>
    /// <param name="Write">Stores it; refuses when somebody else was quicker.</param>
    internal sealed record Done(AlertRevision Alert, AlertAction Action, AlertActor By, TurnWrite Write) : DeskResult;

    /// <summary>There is no such alert, or no such revision of it.</summary>
    internal sealed record NotFound(long Number) : DeskResult;

    /// <summary>It is against the rules.</summary>
    /// <param name="Alert">The revision as it is; null when there is none yet.</param>
    /// <param name="Reason">Which rule.</param>
    internal sealed record Refused(AlertRevision? Alert, DeskRefusal Reason) : DeskResult;

    /// <summary>The revision is no longer what was decided about; nothing is done.</summary>
    /// <param name="Alert">As it is.</param>
    internal sealed record Stale(AlertRevision Alert) : DeskResult;
}
