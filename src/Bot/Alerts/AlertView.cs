using Bot.Gateway;

namespace Bot.Alerts;

/// <summary>All that the message about a revision shows to those who work on it.</summary>
/// <param name="Alert">The revision.</param>
/// <param name="Readers">The texts that readers get, in order.</param>
/// <param name="ReaderButtons">What stands below them.</param>
internal sealed record AlertView(AlertRevision Alert, IReadOnlyList<MessageText> Readers, IReadOnlyList<MessageButton> ReaderButtons)
{
    public IReadOnlyList<AlertWarning> Warnings { get; init; } = [];

    /// <summary>Who has approved it as it is.</summary>
    public IReadOnlyList<AlertActor> Approvals { get; init; } = [];

    /// <summary>How many people other than the author must approve.</summary>
    public int ApprovalsNeeded { get; init; }

    /// <summary>How long sending will take; null when there is no limit.</summary>
    public TimeSpan? Expected { get; init; }

    /// <summary>Topics that the text names, or languages that readers have: what an audience can be chosen from.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>How far sending is; null before.</summary>
    public AlertProgress? Progress { get; init; }
}
