using Bot.Conversations;
using Bot.Outbox;
using Bot.Storage;

namespace Bot.Alerts;

/// <summary>One look at everything that is being sent: each revision is taken a step further, shown, and ended when it is over.</summary>
internal sealed class AlertRound(
    AlertStore alerts, AlertDesk desk, AlertDispatch dispatch, AlertSending sending, StoreSignals signals, TimeProvider clock)
{
    /// <summary>Does what there is to do now.</summary>
    /// <returns>Whether anything is on its way, so that the next look should come soon.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var unfinished = await alerts.UnfinishedAsync(cancellationToken);
        foreach (var alert in unfinished)
        {
            try
            {
                await StepAsync(alert, cancellationToken);
            }
            catch (TurnConflictException)
            {
                // Somebody has just paused, cancelled or replaced it; the next look sees that.
            }
        }
        if (unfinished.Count > 0)
            signals.Raise(OutboxStore.SignalName);
        return unfinished.Any(alert => alert.Status is not AlertStatus.Approved);
    }

    private async Task StepAsync(AlertRevision alert, CancellationToken cancellationToken)
    {
        if (alert.Status is not AlertStatus.Approved)
            await sending.StepAsync(alert, cancellationToken);
        else if (alert.Content.ScheduledAt <= clock.GetUtcNow()
            && await dispatch.StartScheduledAsync(alert, cancellationToken) is DeskResult.Done due)
            await desk.CommitAsync(due, cancellationToken);
    }
}
