using System.ComponentModel;
using System.Text.Json.Serialization;
using Bot.Outbox;

namespace Bot.Alerts.Api;

/// <summary>How far the sending of a revision is, from the ledger.</summary>
internal sealed record SendingDocument
{
    public required long Number { get; init; }

    public required long Revision { get; init; }

    [JsonConverter(typeof(WordConverter<AlertStatus>))]
    public required AlertStatus Status { get; init; }

    public required string Hash { get; init; }

    public required bool IsPaused { get; init; }

    [Description("How many readers it is for, as far as is known.")]
    public required long Audience { get; init; }

    [Description("How many have it.")]
    public required long Sent { get; init; }

    [Description("How many do not get it, by kind.")]
    public required FailedDocument Failed { get; init; }

    [Description("How many are still to get it now.")]
    public required long Waiting { get; init; }

    [Description("How many get it at the end of their quiet hours.")]
    public required long Held { get; init; }

    [Description("Of a correction or retraction: how many delivered copies were changed.")]
    public required long CopiesChanged { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    [Description("After this moment nothing new of it leaves.")]
    public DateTimeOffset? SendBy { get; init; }
}

/// <summary>How many do not get a message, by kind.</summary>
/// <param name="Blocked">The chat takes no messages.</param>
/// <param name="Refused">Telegram does not take the message.</param>
/// <param name="Unknown">Its fate is unknown, and it was not sent again.</param>
/// <param name="TooLate">Its send-by time was over.</param>
/// <param name="Cancelled">It was taken back.</param>
internal sealed record FailedDocument(long Blocked, long Refused, long Unknown, long TooLate, long Cancelled)
{
    /// <summary>Counts them.</summary>
    /// <param name="tally">What the ledger says.</param>
    /// <param name="never">How many never had a message on its way to them.</param>
    /// <param name="wasCancelled">Why: it was taken back, or else its time was over.</param>
    public static FailedDocument Of(CampaignTally tally, long never, bool wasCancelled) => new(
        tally[OutboxState.Gone], tally[OutboxState.Rejected], tally[OutboxState.GivenUp],
        tally[OutboxState.Expired] + (wasCancelled ? 0 : never), tally[OutboxState.Cancelled] + (wasCancelled ? never : 0));
}
