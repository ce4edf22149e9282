using Bot.Conversations;
using Bot.Outbox;
using Bot.Storage;

namespace Bot.Alerts;

/// <summary>One look at everything that is being sent: each revision is taken a step further, shown, and ended when it is over.</summary>
internal sealed partial class AlertRound(
    AlertStore alerts, AlertDispatch dispatch, AlertSending sending, StoreSignals signals, TimeProvider clock,
    ILogger<AlertRound> logger)
{
    /// <summary>Does what there is to do now.</summary>
    /// <returns>Whether anything is on its way, so that the next look should come soon.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var unfinished = await alerts.UnfinishedAsync(cancellationToken);
        var isBusy = unfinished.Any(alert => alert.Status is not AlertStatus.Approved);
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
            catch (Exception failure) when (failure is not (OperationCanceledException or StorageException))
            {
                // The others must not wait for it.
                LogFailure(logger, failure, alert.Number, alert.Revision);
            }
        }
        if (isBusy)
            signals.Raise(OutboxStore.SignalName);
        return isBusy;
    }

    private async Task StepAsync(AlertRevision alert, CancellationToken cancellationToken)
    {
        if (alert.Status is not AlertStatus.Approved)
            await sending.StepAsync(alert, cancellationToken);
        else if (alert.Content.ScheduledAt <= clock.GetUtcNow()
            && await dispatch.StartScheduledAsync(alert, cancellationToken) is DeskResult.Done due)
            await dispatch.CommitAsync(due, cancellationToken);
    }

    [LoggerMessage(LogLevel.Error, "Alert {Number}, revision {Revision}, cannot be taken further and is tried again")]
    private static partial void LogFailure(ILogger logger, Exception failure, long number, long revision);
}
