using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Alerts;

/// <summary>
/// What people do with alerts before they are sent, for every way in. It decides and stores nothing itself: the caller
/// commits what <see cref="DeskResult.Done"/> carries, or has <see cref="CommitAsync"/> do it.
/// </summary>
internal sealed partial class AlertDesk(
    AlertStore alerts, Database database, IOptions<AlertsOptions> options, TimeProvider clock, ILogger<AlertDesk> logger)
{
    /// <summary>How many people other than the author must approve.</summary>
    public int ApprovalsNeeded => options.Value.Approvals;

    /// <summary>Begins an alert.</summary>
    public async Task<DeskResult> DraftAsync(AlertActor actor, AlertContent content, CancellationToken cancellationToken)
    {
        if (AlertRules.Problem(content) is { } problem)
            return new DeskResult.Refused(null, problem);
        var number = await alerts.NextNumberAsync(cancellationToken);
        var draft = New(number, 1, AlertKind.Original, actor, content);
        return new DeskResult.Done(draft, AlertAction.Drafted, actor, async (connection, token) =>
        {
            await AlertChangeStore.AddAsync(connection, draft, token);
            await AlertChangeStore.AddStepAsync(connection, draft, Step(draft, AlertAction.Drafted, actor, null), token);
        });
    }

    /// <summary>Begins a correction or a retraction of an alert of which something has been sent.</summary>
    /// <param name="actor">Its author.</param>
    /// <param name="number">The alert.</param>
    /// <param name="kind">Correction or retraction.</param>
    /// <param name="words">What it says.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<DeskResult> ReviseAsync(
        AlertActor actor, long number, AlertKind kind, RevisionWords words, CancellationToken cancellationToken)
    {
        var revisions = await alerts.RevisionsAsync(number, cancellationToken);
        if (revisions.Count == 0)
            return new DeskResult.NotFound(number);
        var latest = revisions[^1];
        var content = revisions[0].Content with
        {
            Text = words.Text,
            WhatWasWrong = words.WhatWasWrong,
            Link = words.Link ?? revisions[0].Content.Link,
            ScheduledAt = null,
        };
        if (AlertRules.Problem(content) is { } problem)
            return new DeskResult.Refused(latest, problem);
        if (AlertRules.Hindrance(revisions) is { } hindrance)
            return new DeskResult.Refused(latest, hindrance);
        var draft = New(number, latest.Revision + 1, kind, actor, content) with { Stage = FanOutStage.Copies, IsDrill = latest.IsDrill };
        return new DeskResult.Done(draft, AlertAction.Drafted, actor, async (connection, token) =>
        {
            await AlertChangeStore.AddRevisionAsync(connection, draft, token);
            await AlertChangeStore.AddStepAsync(connection, draft, Step(draft, AlertAction.Drafted, actor, null), token);
        });
    }

    /// <summary>Changes what is written or to whom it goes; approvals given so far are void.</summary>
    public Task<DeskResult> ChangeAsync(
        AlertActor actor, AlertReference which, Func<AlertContent, AlertContent> change, CancellationToken cancellationToken) =>
        DecideAsync(actor, which, AlertAction.Changed, now =>
        {
            if (!AlertRules.IsOpen(now))
                return DeskRefusal.WrongState;
            var content = change(now.Content);
            // Whoever changed it last answers for it, and so cannot approve it.
            return AlertRules.Problem(content) is { } problem ? problem : Changed(now, content) with { Author = actor };
        }, cancellationToken);

    /// <summary>Asks the others to approve.</summary>
    public Task<DeskResult> SubmitAsync(AlertActor actor, AlertReference which, CancellationToken cancellationToken) =>
        DecideAsync(actor, which, AlertAction.Submitted, now =>
            now.Status is AlertStatus.Draft && AlertRules.IsComplete(now) ? now with { Status = AlertStatus.InReview } : DeskRefusal.WrongState,
            cancellationToken);

    /// <summary>Sends a draft back to its author.</summary>
    public Task<DeskResult> RejectAsync(AlertActor actor, AlertReference which, CancellationToken cancellationToken) =>
        DecideAsync(actor, which, AlertAction.Rejected, now =>
            now.Status is AlertStatus.InReview or AlertStatus.Approved && !now.IsReleased
                ? Changed(now, now.Content)
                : DeskRefusal.WrongState, cancellationToken);

    /// <summary>Approves exactly what the reference names.</summary>
    public async Task<DeskResult> ApproveAsync(AlertActor actor, AlertReference which, CancellationToken cancellationToken)
    {
        var before = await FindAsync(which, cancellationToken);
        IReadOnlyList<AlertActor> others = before is null
            ? []
            : [.. (await alerts.ApprovalsAsync(before, cancellationToken)).Where(one => one.Id != before.Author.Id)];
        var result = Decide(before, actor, which, AlertAction.Approved, now =>
        {
            if (now.Status is not AlertStatus.InReview)
                return DeskRefusal.WrongState;
            if (now.Author.Id == actor.Id)
                return DeskRefusal.OwnAlert;
            if (others.Any(one => one.Id == actor.Id))
                return DeskRefusal.ApprovedBefore;
            return others.Count + 1 >= ApprovalsNeeded ? now with { Status = AlertStatus.Approved } : now;
        });
        return result is DeskResult.Done done
            ? done with
            {
                Write = async (connection, token) =>
                {
                    await AlertChangeStore.AddApprovalAsync(connection, done.Alert, actor, clock.GetUtcNow(), token);
                    await done.Write(connection, token);
                },
            }
            : result;
    }

    /// <summary>Takes back what is not sent yet; what is being sent is the matter of <see cref="AlertDispatch"/>.</summary>
    public Task<DeskResult> DropAsync(AlertActor actor, AlertReference which, CancellationToken cancellationToken) =>
        DecideAsync(actor, which, AlertAction.Cancelled, now => now.Status is AlertStatus.Draft or AlertStatus.InReview or AlertStatus.Approved
            ? now with { Status = AlertStatus.Cancelled, IsReleased = false, FinishedAt = clock.GetUtcNow() }
            : DeskRefusal.WrongState, cancellationToken);

    /// <summary>Commits what a result carries, for callers that have no transaction of their own.</summary>
    /// <exception cref="Conversations.TurnConflictException">Somebody else was quicker; decide anew.</exception>
    public Task CommitAsync(DeskResult.Done done, CancellationToken cancellationToken) =>
        database.WriteAsync(async connection =>
        {
            await done.Write(connection, cancellationToken);
            return true;
        }, cancellationToken);

    /// <summary>The revision that a reference names, as it is now; null when there is none.</summary>
    public Task<AlertRevision?> FindAsync(AlertReference which, CancellationToken cancellationToken) => which.Revision is { } revision
        ? alerts.FindAsync(which.Number, revision, cancellationToken)
        : alerts.FindAsync(which.Number, cancellationToken);

    /// <summary>Decides on the revision as it is now, and logs what is refused.</summary>
    public DeskResult Decide(
        AlertRevision? now, AlertActor actor, AlertReference which, AlertAction action, Func<AlertRevision, Decision> decide)
    {
        if (now is null)
            return new DeskResult.NotFound(which.Number);
        if (which.Hash is not null && which.Hash != now.Hash)
        {
            LogStale(logger, action, which.Number, which.Revision);
            return new DeskResult.Stale(now);
        }
        var decision = decide(now);
        if (decision.Refusal is { } refusal)
        {
            LogRefused(logger, action, which.Number, which.Revision, refusal);
            return new DeskResult.Refused(now, refusal);
        }
        var after = decision.After! with { Version = now.Version + 1 };
        return new DeskResult.Done(after, action, actor, async (connection, token) =>
        {
            await AlertChangeStore.ChangeAsync(connection, now, after, token);
            await AlertChangeStore.AddStepAsync(connection, after, Step(after, action, actor, decision.Note), token);
        });
    }

    /// <summary>A revision that nobody has stored yet.</summary>
    public AlertRevision New(long number, long revision, AlertKind kind, AlertActor author, AlertContent content)
    {
        var now = clock.GetUtcNow();
        return new AlertRevision(Guid.CreateVersion7(now), number, revision, kind, author, content)
        {
            EditCampaign = Guid.CreateVersion7(now),
            Hash = content.Hash(kind, 1),
            CreatedAt = now,
        };
    }

    private async Task<DeskResult> DecideAsync(
        AlertActor actor, AlertReference which, AlertAction action, Func<AlertRevision, Decision> decide,
        CancellationToken cancellationToken) =>
        Decide(await FindAsync(which, cancellationToken), actor, which, action, decide);

    private static AlertRevision Changed(AlertRevision now, AlertContent content) => now with
    {
        Content = content,
        Status = AlertStatus.Draft,
        Hash = content.Hash(now.Kind, now.Version + 1),
        AudienceSize = null,
    };

    private AlertStep Step(AlertRevision revision, AlertAction action, AlertActor by, string? note) =>
        new(revision.Revision, action, by, clock.GetUtcNow(), note);

    [LoggerMessage(LogLevel.Warning, "{Action} of alert {Number}, revision {Revision}, is refused: it was changed after that")]
    private static partial void LogStale(ILogger logger, AlertAction action, long number, long? revision);

    [LoggerMessage(LogLevel.Warning, "{Action} of alert {Number}, revision {Revision}, is refused: {Refusal}")]
    private static partial void LogRefused(
        ILogger logger, AlertAction action, long number, long? revision, DeskRefusal refusal);
}
