using System.Collections.Concurrent;
using Bot.Outbox;

namespace Bot.Alerts;

/// <summary>
/// Tells how far the sending of a revision is. What ended a while ago is counted once and remembered, so that looking
/// again costs no more than what has ended since.
/// </summary>
internal sealed class ProgressReader(CampaignStore campaigns, HeldStore held, TimeProvider clock)
{
    // Processes may disagree about the time by less than this.
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(10);
    private const int MostRemembered = 50;

    private readonly ConcurrentDictionary<Guid, Reading> readings = [];

    /// <summary>As of now; exact once the revision is finished, and a count behind at most while clocks disagree.</summary>
    public async Task<AlertProgress> ReadAsync(AlertRevision alert, CancellationToken cancellationToken)
    {
        if (alert.StartedAt is null)
            return new AlertProgress(alert.AudienceSize ?? 0, 0, 0, 0, 0);
        var tally = alert.FinishedAt is null
            ? await CountAsync(alert.Id, cancellationToken)
            : await campaigns.CountEndedAsync(alert.Id, null, null, cancellationToken);
        var progress = Of(alert, tally, await held.CountWaitingAsync(alert.Id, cancellationToken));
        return alert.FinishedAt is null ? progress with { Rate = RateOf(alert.Id, progress.Sent) } : progress;
    }

    /// <summary>Counts everything anew, for the record.</summary>
    public async Task<AlertProgress> ReadExactAsync(AlertRevision alert, CancellationToken cancellationToken)
    {
        readings.TryRemove(alert.Id, out _);
        return Of(
            alert, await campaigns.CountEndedAsync(alert.Id, null, null, cancellationToken),
            await held.CountWaitingAsync(alert.Id, cancellationToken));
    }

    private static AlertProgress Of(AlertRevision alert, CampaignTally tally, long waiting)
    {
        var (sent, blocked) = (tally[OutboxState.Sent], tally[OutboxState.Gone]);
        var failed = tally[OutboxState.Rejected] + tally[OutboxState.GivenUp];
        var missed = tally[OutboxState.Expired] + tally[OutboxState.Cancelled];
        var size = Math.Max(alert.AudienceSize ?? 0, tally.Total + waiting);
        // What was never put into the outbox is known when it is over.
        if (alert.FinishedAt is not null)
            missed = size - sent - blocked - failed - waiting;
        return new AlertProgress(size, sent, blocked, failed, missed) { Held = waiting };
    }

    private async Task<CampaignTally> CountAsync(Guid campaign, CancellationToken cancellationToken)
    {
        if (readings.Count > MostRemembered)
            readings.Clear();
        var reading = readings.GetValueOrDefault(campaign) ?? Reading.None;
        var until = clock.GetUtcNow() - Settled;
        if (until > reading.Until)
        {
            var more = await campaigns.CountEndedAsync(campaign, reading.Until, until, cancellationToken);
            reading = reading with { Until = until, Tally = reading.Tally + more };
            readings[campaign] = reading;
        }
        return reading.Tally + await campaigns.CountEndedAsync(campaign, reading.Until, null, cancellationToken);
    }

    /// <summary>Over the last readings that lie seconds apart.</summary>
    private double? RateOf(Guid campaign, long sent)
    {
        var reading = readings.GetValueOrDefault(campaign) ?? Reading.None;
        var now = clock.GetUtcNow();
        IReadOnlyList<(DateTimeOffset At, long Sent)> samples =
            [.. reading.Samples.Where(sample => now - sample.At <= Settled && sample.Sent <= sent), (now, sent)];
        readings[campaign] = reading with { Samples = samples };
        var seconds = (now - samples[0].At).TotalSeconds;
        return seconds >= 1 ? (sent - samples[0].Sent) / seconds : null;
    }

    private sealed record Reading(
        DateTimeOffset Until, CampaignTally Tally, IReadOnlyList<(DateTimeOffset At, long Sent)> Samples)
    {
        public static Reading None { get; } = new(DateTimeOffset.UnixEpoch, CampaignTally.Empty, []);
    }
}
