using Bot.Gateway;

namespace Bot.Alerts;

/// <summary>An alert as one revision has it: the original is revision 1, each correction or retraction another.</summary>
/// <param name="Id">Also the campaign of its messages in the outbox.</param>
/// <param name="Number">What people call the alert by, from 1.</param>
/// <param name="Revision">From 1.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Content">What is approved and sent.</param>
internal sealed record AlertRevision(
    Guid Id, long Number, long Revision, AlertKind Kind, AlertActor Author, AlertContent Content)
{
    /// <summary>The campaign of the changes to copies that were sent before.</summary>
    public required Guid EditCampaign { get; init; }

    public AlertStatus Status { get; init; }

    /// <summary>Counts every change that a person makes, from 1; no two of them are stored for the same one.</summary>
    public long Version { get; init; } = 1;

    /// <summary>What approvals are bound to.</summary>
    public required string Hash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Whether it goes to admins only, as a test.</summary>
    public bool IsDrill { get; init; }

    /// <summary>How many readers it is for, when they were last counted.</summary>
    public long? AudienceSize { get; init; }

    /// <summary>Approved, and to be sent at its time without anybody's doing.</summary>
    public bool IsReleased { get; init; }

    public bool IsPaused { get; init; }

    /// <summary>When it was or should have been sent.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it was over; null before.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>What its fresh copies say, once the fan-out has begun.</summary>
    public Guid? ContentId { get; init; }

    /// <summary>The fact that it left.</summary>
    public Guid? FactId { get; init; }

    public FanOutStage Stage { get; init; } = FanOutStage.Readers;

    /// <summary>The last key of the stage that is done; empty at its beginning.</summary>
    public string Reached { get; init; } = "";

    /// <summary>The revision whose readers it goes on to; null: its own, or none.</summary>
    public Guid? RestOf { get; init; }

    /// <summary>The message that shows its progress; null: none does.</summary>
    public (ChatKey Chat, long MessageId)? Progress { get; init; }

    /// <summary>After this moment nothing new of it leaves; null before it has started.</summary>
    public DateTimeOffset? SendBy => StartedAt?.AddMinutes(Content.SendByMinutes);

    /// <summary>Whether it is a correction or a retraction, which reach all who have the alert, however late.</summary>
    public bool IsAboutCopies => Kind is not AlertKind.Original;
}
