using Bot.Outbox;
using Bot.Storage;

namespace Bot.Alerts;

/// <summary>Closes the books of a revision once nothing of it is on its way any more.</summary>
internal sealed class AlertEnding(
    Database database, AlertReach reach, CampaignStore campaigns, ProgressReader progress, AlertNotices notices, TimeProvider clock)
{
    /// <summary>Ends it as what the ledger says it is.</summary>
    /// <exception cref="Conversations.TurnConflictException">The revision was changed meanwhile.</exception>
    public async Task EndAsync(AlertRevision alert, CancellationToken cancellationToken)
    {
        var tally = await campaigns.CountEndedAsync(alert.Id, null, null, cancellationToken);
        var never = alert.Stage is FanOutStage.Readers
            ? await reach.CountAfterAsync(alert, alert.Reached, cancellationToken)
            : 0;
        var reading = await progress.ReadExactAsync(alert, cancellationToken);
        var ended = alert with
        {
            Status = alert.Status is AlertStatus.Cancelled ? AlertStatus.Cancelled : StatusOf(tally, never),
            FinishedAt = clock.GetUtcNow(),
            AudienceSize = tally.Total + reading.Held + never,
            IsPaused = false,
        };
        var final = await progress.ReadExactAsync(ended, cancellationToken);
        await database.WriteAsync(async connection =>
        {
            await FanOutStore.FinishAsync(connection, alert, ended, cancellationToken);
            if (ended.Status is not AlertStatus.Cancelled)
            {
                await AlertChangeStore.AddStepAsync(connection, ended, new AlertStep(
                    ended.Revision, ActionOf(ended.Status), AlertActor.Bot, ended.FinishedAt.Value, null), cancellationToken);
            }
            await notices.EndAsync(connection, ended, final, cancellationToken);
            return true;
        }, cancellationToken);
    }

    private static AlertStatus StatusOf(CampaignTally tally, long never)
    {
        if (never > 0 || tally[OutboxState.Expired] > 0)
            return AlertStatus.Expired;
        return tally[OutboxState.Sent] == 0 && tally[OutboxState.Rejected] > 0 ? AlertStatus.Failed : AlertStatus.Sent;
    }

    private static AlertAction ActionOf(AlertStatus status) => status switch
    {
        AlertStatus.Expired => AlertAction.Expired,
        AlertStatus.Failed => AlertAction.Failed,
        _ => AlertAction.Sent,
    };
}
