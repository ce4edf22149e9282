using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Bot.Alerts.Api;

/// <summary>A revision of an alert.</summary>
internal sealed record RevisionDocument
{
    public required long Revision { get; init; }

    [JsonConverter(typeof(WordConverter<AlertKind>))]
    public required AlertKind Kind { get; init; }

    [JsonConverter(typeof(WordConverter<AlertStatus>))]
    public required AlertStatus Status { get; init; }

    public required string Hash { get; init; }

    public required bool IsPaused { get; init; }

    [Description("What it says; of a retraction, why the alert is withdrawn.")]
    public required string Text { get; init; }

    public string? WhatWasWrong { get; init; }

    public string? Link { get; init; }

    public string? Photo { get; init; }

    [JsonConverter(typeof(WordConverter<AlertSeverity>))]
    public required AlertSeverity Severity { get; init; }

    public required AudienceDocument Audience { get; init; }

    public required bool Silent { get; init; }

    public DateTimeOffset? ScheduledAt { get; init; }

    public required int SendByMinutes { get; init; }

    public required string Author { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    [Description("How many readers it is for; null when they were not counted.")]
    public long? AudienceSize { get; init; }

    [Description("Names of those others than the author who have approved it as it is.")]
    public required IReadOnlyList<string> Approvals { get; init; }

    [Description("What its author should look at again, while it is not sent.")]
    public required IReadOnlyList<WarningDocument> Warnings { get; init; }

    [Description("What readers will see; null once it is sent or cancelled.")]
    public PreviewDocument? Preview { get; init; }
}
