using Bot.Conversations;
using Bot.Gateway;

namespace Bot.Alerts;

/// <summary>Knows what is still true of alerts, for readers who hear of them later.</summary>
internal sealed class StandingAlerts(AlertStore alerts)
{
    /// <summary>An alert as it stands; null when it is withdrawn, or was taken back or too late for others, too.</summary>
    public async Task<AlertRevision?> FindAsync(long number, CancellationToken cancellationToken) =>
        Latest(await alerts.RevisionsAsync(number, cancellationToken)) is { } latest
        && (latest.Kind is AlertKind.Correction
            || latest is { Kind: AlertKind.Original, Status: AlertStatus.Sending or AlertStatus.Sent })
            ? latest
            : null;

    /// <summary>What a message with several alerts says now: each as it stands, and of one withdrawn that it is.</summary>
    public async Task<MessageText> CatchUpAsync(
        Wording wording, IReadOnlyList<long> numbers, CancellationToken cancellationToken)
    {
        var texts = new List<MessageText>();
        foreach (var number in numbers)
        {
            if (Latest(await alerts.RevisionsAsync(number, cancellationToken)) is { } latest)
                texts.Add(TextOf(wording, latest));
        }
        return AlertTexts.CatchUp(wording, texts);
    }

    private static MessageText TextOf(Wording wording, AlertRevision alert) => alert.Kind switch
    {
        AlertKind.Retraction => AlertTexts.Withdrawn(wording, alert.Content, alert.StartedAt!.Value),
        AlertKind.Correction => AlertTexts.Corrected(wording, alert.Content, alert.StartedAt!.Value),
        _ => AlertTexts.Alert(wording, alert.Content, alert.IsDrill),
    };

    /// <summary>A correction that was itself taken back counts for nothing, unless another took its place.</summary>
    private static AlertRevision? Latest(IReadOnlyList<AlertRevision> revisions) => revisions.LastOrDefault(one =>
        one.StartedAt is not null && (one.Kind is AlertKind.Original || one.Status is not AlertStatus.Cancelled));
}
