using System.Data.Common;
using Bot.Gateway;
using Bot.Outbox;

namespace Bot.Alerts;

/// <summary>Lets alerts go, holds them up and takes them back while they are being sent.</summary>
internal sealed class AlertDispatch(AlertDesk desk, AlertStore alerts, TimeProvider clock)
{
    /// <summary>
    /// Sends what the reference names, at its time if it has one. A correction or retraction takes the place of what is
    /// still being sent of its alert.
    /// </summary>
    /// <param name="actor">Who.</param>
    /// <param name="which">What was approved.</param>
    /// <param name="progress">The message that shows the progress from now on, or null.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<DeskResult> SendAsync(
        AlertActor actor, AlertReference which, (ChatKey Chat, long MessageId)? progress, CancellationToken cancellationToken)
    {
        var before = await desk.FindAsync(which, cancellationToken);
        var approvals = before is null
            ? 0
            : (await alerts.ApprovalsAsync(before, cancellationToken)).Count(one => one.Id != before.Author.Id);
        var earlier = before is null ? [] : await alerts.RevisionsAsync(before.Number, cancellationToken);
        var (now, isLater) = (clock.GetUtcNow(), before?.Content.ScheduledAt > clock.GetUtcNow());
        var result = desk.Decide(before, actor, which, isLater ? AlertAction.Released : AlertAction.Started, alert =>
        {
            if (!AlertRules.IsOpen(alert) || !AlertRules.IsComplete(alert))
                return DeskRefusal.WrongState;
            if (approvals < desk.ApprovalsNeeded || (desk.ApprovalsNeeded > 0 && alert.Status is not AlertStatus.Approved))
                return DeskRefusal.NotApproved;
            if (alert.AudienceSize == 0)
                return DeskRefusal.NoAudience;
            var released = alert with { Progress = progress };
            return isLater
                ? released with { Status = AlertStatus.Approved, IsReleased = true }
                : Started(released, earlier, now);
        });
        return result is DeskResult.Done { Alert.Status: AlertStatus.Sending } done ? Replacing(done, earlier, actor) : result;
    }

    /// <summary>Sends a test to admins, without asking anybody.</summary>
    public async Task<DeskResult> DrillAsync(AlertActor actor, AlertContent content, CancellationToken cancellationToken)
    {
        if (AlertRules.Problem(content) is { } problem)
            return new DeskResult.Refused(null, problem);
        var number = await alerts.NextNumberAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var drill = desk.New(number, 1, AlertKind.Original, actor, content with { Audience = new AlertAudience.Admins() }) with
        {
            IsDrill = true,
            Status = AlertStatus.Sending,
            StartedAt = now,
        };
        return new DeskResult.Done(drill, AlertAction.Started, actor, async (connection, token) =>
        {
            await AlertChangeStore.AddAsync(connection, drill, token);
            await AlertChangeStore.AddStepAsync(connection, drill, new AlertStep(1, AlertAction.Started, actor, now, null), token);
        });
    }

    /// <summary>Starts what was released for a moment that has come.</summary>
    public async Task<DeskResult> StartScheduledAsync(AlertRevision scheduled, CancellationToken cancellationToken)
    {
        var earlier = await alerts.RevisionsAsync(scheduled.Number, cancellationToken);
        var which = new AlertReference(scheduled.Number, scheduled.Revision, scheduled.Hash);
        var result = desk.Decide(scheduled, AlertActor.Bot, which, AlertAction.Started, alert =>
            alert is { Status: AlertStatus.Approved, IsReleased: true }
                ? Started(alert, earlier, alert.Content.ScheduledAt ?? clock.GetUtcNow())
                : DeskRefusal.WrongState);
        return result is DeskResult.Done done ? Replacing(done, earlier, AlertActor.Bot) : result;
    }

    /// <inheritdoc cref="AlertDesk.CommitAsync"/>
    public Task CommitAsync(DeskResult.Done done, CancellationToken cancellationToken) => desk.CommitAsync(done, cancellationToken);

    /// <summary>Sends nothing more until it is resumed. What is in flight arrives.</summary>
    public async Task<DeskResult> PauseAsync(AlertActor actor, AlertReference which, CancellationToken cancellationToken) =>
        After(desk.Decide(await desk.FindAsync(which, cancellationToken), actor, which, AlertAction.Paused, now =>
            now is { Status: AlertStatus.Sending, IsPaused: false } ? now with { IsPaused = true } : DeskRefusal.WrongState),
            CampaignStore.PauseAsync);

    /// <summary>Goes on with what was paused.</summary>
    public async Task<DeskResult> ResumeAsync(AlertActor actor, AlertReference which, CancellationToken cancellationToken) =>
        After(desk.Decide(await desk.FindAsync(which, cancellationToken), actor, which, AlertAction.Resumed, now =>
            now is { Status: AlertStatus.Sending, IsPaused: true } ? now with { IsPaused = false } : DeskRefusal.WrongState),
            CampaignStore.ResumeAsync);

    /// <summary>Takes back what has not been sent. What is in flight arrives.</summary>
    public async Task<DeskResult> CancelAsync(AlertActor actor, AlertReference which, CancellationToken cancellationToken)
    {
        var before = await desk.FindAsync(which, cancellationToken);
        if (before?.Status is not AlertStatus.Sending)
            return await desk.DropAsync(actor, which, cancellationToken);
        return After(desk.Decide(before, actor, which, AlertAction.Cancelled, now =>
            now with { Status = AlertStatus.Cancelled, IsPaused = false }),
            (connection, campaign, token) => CampaignStore.CancelAsync(connection, campaign, clock.GetUtcNow(), token));
    }

    private static AlertRevision Started(AlertRevision alert, IReadOnlyList<AlertRevision> revisions, DateTimeOffset at)
    {
        var started = alert with { Status = AlertStatus.Sending, StartedAt = at, IsReleased = false };
        if (!alert.IsAboutCopies)
            return started;
        // What is still on its way to readers is the audience that this revision takes over.
        var running = revisions.LastOrDefault(one => one.Id != alert.Id && one.Status is AlertStatus.Sending);
        return started with
        {
            Stage = FanOutStage.Copies,
            RestOf = alert.Kind is AlertKind.Correction ? RestOf(running) : null,
        };
    }

    private static Guid? RestOf(AlertRevision? running) =>
        running is null ? null : running.IsAboutCopies ? running.RestOf : running.Id;

    /// <summary>In the same transaction: stops what it takes the place of.</summary>
    private DeskResult.Done Replacing(DeskResult.Done done, IReadOnlyList<AlertRevision> revisions, AlertActor actor) => done with
    {
        Write = async (connection, token) =>
        {
            await done.Write(connection, token);
            foreach (var replaced in revisions.Where(one => one.Id != done.Alert.Id && one.Status is AlertStatus.Sending))
            {
                var after = replaced with { Status = AlertStatus.Cancelled, IsPaused = false, Version = replaced.Version + 1 };
                await AlertChangeStore.ChangeAsync(connection, replaced, after, token);
                await AlertChangeStore.AddStepAsync(connection, replaced, new AlertStep(
                    replaced.Revision, AlertAction.Replaced, actor, clock.GetUtcNow(), null), token);
                foreach (var campaign in new[] { replaced.Id, replaced.EditCampaign })
                    await CampaignStore.CancelAsync(connection, campaign, clock.GetUtcNow(), token);
            }
        },
    };

    private static DeskResult After(
        DeskResult result, Func<DbConnection, Guid, CancellationToken, Task> change) =>
        result is DeskResult.Done done
            ? done with
            {
                Write = async (connection, token) =>
                {
                    await done.Write(connection, token);
                    await change(connection, done.Alert.Id, token);
                    await change(connection, done.Alert.EditCampaign, token);
                },
            }
            : result;
}
