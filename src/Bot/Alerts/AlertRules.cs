namespace Bot.Alerts;

/// <summary>What an alert must be like, and when it can be changed, corrected and withdrawn.</summary>
internal static class AlertRules
{
    /// <summary>Longer alerts are refused, in UTF-16 units.</summary>
    public const int MaxLength = 300;

    /// <summary>What is wrong with a content, or null.</summary>
    public static DeskRefusal? Problem(AlertContent content) => content switch
    {
        { Text: "" } => DeskRefusal.Empty,
        { Text.Length: > MaxLength } or { WhatWasWrong.Length: > MaxLength } => DeskRefusal.TooLong,
        _ => null,
    };

    /// <summary>Whether it can still be changed.</summary>
    public static bool IsOpen(AlertRevision revision) =>
        revision.Status is AlertStatus.Draft or AlertStatus.InReview
        || (revision.Status is AlertStatus.Approved && !revision.IsReleased);

    /// <summary>A correction must say what was wrong before it goes anywhere.</summary>
    public static bool IsComplete(AlertRevision revision) =>
        revision.Kind is not AlertKind.Correction || !string.IsNullOrWhiteSpace(revision.Content.WhatWasWrong);

    /// <summary>Why an alert cannot be corrected or withdrawn, or null when it can be.</summary>
    /// <param name="revisions">All of the alert, first to last.</param>
    public static DeskRefusal? Hindrance(IReadOnlyList<AlertRevision> revisions)
    {
        if (revisions.All(revision => revision.StartedAt is null))
            return DeskRefusal.NothingSent;
        if (revisions.Any(revision => revision.Kind is AlertKind.Retraction && revision.StartedAt is not null))
            return DeskRefusal.Withdrawn;
        return revisions.Any(revision => revision.Status is AlertStatus.Draft or AlertStatus.InReview or AlertStatus.Approved)
            ? DeskRefusal.OtherRevisionOpen
            : null;
    }
}
