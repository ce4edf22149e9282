using System.Data.Common;
using Bot.Gateway;
using Bot.Storage;

namespace Bot.Alerts;

/// <summary>A row of alert_revisions (r) joined with its alert (a).</summary>
internal static class AlertRow
{
    public const string Columns = """
        r.id, r.edit_campaign, r.number, r.revision, r.kind, r.status, r.version, r.hash, r.text, r.what_was_wrong, r.link,
        r.photo, r.severity, r.audience, r.is_silent, r.scheduled_at, r.send_by_minutes, r.author, r.author_name,
        r.created_at, r.audience_size, r.is_released, r.is_paused, r.started_at, r.finished_at, r.content_id, r.fact_id,
        r.stage, r.reached, r.rest_of, r.progress_chat, r.progress_message, a.is_drill
        """;

    /// <summary>Reads <see cref="Columns"/>.</summary>
    public static AlertRevision Read(DbDataReader row) => new(
        row.GetGuid(0), row.GetInt64(2), row.GetInt64(3), Enum.Parse<AlertKind>(row.GetString(4)),
        new AlertActor(row.GetString(17), row.GetString(18)), Content(row))
    {
        EditCampaign = row.GetGuid(1),
        Status = Enum.Parse<AlertStatus>(row.GetString(5)),
        Version = row.GetInt64(6),
        Hash = row.GetString(7),
        CreatedAt = row.Time(19),
        AudienceSize = row.NumberOrNull(20),
        IsReleased = row.GetInt64(21) != 0,
        IsPaused = row.GetInt64(22) != 0,
        StartedAt = row.TimeOrNull(23),
        FinishedAt = row.TimeOrNull(24),
        ContentId = row.IdOrNull(25),
        FactId = row.IdOrNull(26),
        Stage = (FanOutStage)row.GetInt64(27),
        Reached = row.GetString(28),
        RestOf = row.IdOrNull(29),
        Progress = row.TextOrNull(30) is { } chat ? (ChatKey.Parse(chat), row.GetInt64(31)) : null,
        IsDrill = row.GetInt64(32) != 0,
    };

    private static AlertContent Content(DbDataReader row) => new(row.GetString(8))
    {
        WhatWasWrong = row.TextOrNull(9),
        Link = row.AddressOrNull(10),
        Photo = row.TextOrNull(11),
        Severity = (AlertSeverity)row.GetInt64(12),
        Audience = AlertAudience.Read(row.GetString(13)),
        IsSilent = row.GetInt64(14) != 0,
        ScheduledAt = row.TimeOrNull(15),
        SendByMinutes = row.GetInt32(16),
    };
}
