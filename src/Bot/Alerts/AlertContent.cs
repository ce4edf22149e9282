using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace Bot.Alerts;

/// <summary>Everything of a revision that readers and approvers see.</summary>
/// <param name="Text">What it says; of a retraction, why the alert is withdrawn.</param>
internal sealed record AlertContent(string Text)
{
    /// <summary>Minutes that an alert may be late, unless its author says otherwise.</summary>
    public const int DefaultSendByMinutes = 30;

    private const int HashBytes = 12;

    /// <summary>Of a correction: what was wrong before it, in a sentence; else null.</summary>
    public string? WhatWasWrong { get; init; }

    /// <summary>Where readers find more, or null.</summary>
    public Uri? Link { get; init; }

    /// <summary>The channel's id of a photo, or null.</summary>
    public string? Photo { get; init; }

    public AlertSeverity Severity { get; init; } = AlertSeverity.Normal;

    public AlertAudience Audience { get; init; } = new AlertAudience.All();

    /// <summary>Without a sound, whatever the severity.</summary>
    public bool IsSilent { get; init; }

    /// <summary>Not before this moment; null: when it is released.</summary>
    public DateTimeOffset? ScheduledAt { get; init; }

    /// <summary>Nothing of it leaves later than so many minutes after it should have.</summary>
    public int SendByMinutes { get; init; } = DefaultSendByMinutes;

    /// <summary>
    /// What approvals are bound to, 16 characters of A-Z a-z 0-9 _ -. A text that was changed and changed back has
    /// another hash than before, since each change has its version.
    /// </summary>
    public string Hash(AlertKind kind, long version) =>
        Base64Url.EncodeToString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                Version = version,
                Kind = kind.ToString(),
                Text,
                WhatWasWrong,
                Link = Link?.OriginalString,
                Photo,
                Severity = (int)Severity,
                Audience = Audience.Write(),
                IsSilent,
                ScheduledAt = ScheduledAt?.ToUnixTimeMilliseconds(),
                SendByMinutes,
            })).AsSpan(0, HashBytes));
}
