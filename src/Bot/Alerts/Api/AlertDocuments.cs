using Bot.Outbox;

namespace Bot.Alerts.Api;

/// <summary>Tells programs all about an alert.</summary>
internal sealed class AlertDocuments(
    AlertStore alerts, AlertDesk desk, AlertViews views, CampaignStore campaigns, HeldStore held)
{
    /// <summary>All of it, or null when there is no such alert.</summary>
    public async Task<AlertDocument?> FindAsync(long number, CancellationToken cancellationToken)
    {
        var revisions = await alerts.RevisionsAsync(number, cancellationToken);
        if (revisions is not [.., var latest])
            return null;
        var documents = new List<RevisionDocument>();
        foreach (var revision in revisions)
            documents.Add(await RevisionAsync(revision, cancellationToken));
        var steps = await alerts.StepsAsync(number, cancellationToken);
        return new AlertDocument(
            number, latest.IsDrill, latest.Revision, latest.Status, latest.Hash, desk.ApprovalsNeeded, documents,
            [.. steps.Select(step => new StepDocument(step.Revision, step.Action, step.By.Name, step.By.Id, step.At, step.Note))]);
    }

    /// <summary>How far the sending of a revision is.</summary>
    public async Task<SendingDocument> SendingAsync(AlertRevision alert, CancellationToken cancellationToken)
    {
        var tally = await campaigns.CountEndedAsync(alert.Id, null, null, cancellationToken);
        var waitsForMorning = await held.CountWaitingAsync(alert.Id, cancellationToken);
        var audience = Math.Max(alert.AudienceSize ?? 0, tally.Total + waitsForMorning);
        // While it is being sent they wait; once it is over, its time was over before they got it, or it was taken back.
        var others = alert.StartedAt is null ? 0 : audience - tally.Total - waitsForMorning;
        return new SendingDocument
        {
            Number = alert.Number,
            Revision = alert.Revision,
            Status = alert.Status,
            Hash = alert.Hash,
            IsPaused = alert.IsPaused,
            Audience = audience,
            Sent = tally[OutboxState.Sent],
            Failed = FailedDocument.Of(tally, alert.FinishedAt is null ? 0 : others, alert.Status is AlertStatus.Cancelled),
            Waiting = alert.FinishedAt is null ? others : 0,
            Held = waitsForMorning,
            CopiesChanged = alert.IsAboutCopies
                ? (await campaigns.CountEndedAsync(alert.EditCampaign, null, null, cancellationToken))[OutboxState.Sent]
                : 0,
            StartedAt = alert.StartedAt,
            FinishedAt = alert.FinishedAt,
            SendBy = alert.IsAboutCopies ? null : alert.SendBy,
        };
    }

    private async Task<RevisionDocument> RevisionAsync(AlertRevision alert, CancellationToken cancellationToken)
    {
        if (alert is { StartedAt: null, FinishedAt: null })
            return Of(await views.PreviewAsync(alert, cancellationToken));
        var approvals = await alerts.ApprovalsAsync(alert, cancellationToken);
        return Of(alert) with { Approvals = [.. approvals.Where(one => one.Id != alert.Author.Id).Select(one => one.Name)] };
    }

    private static RevisionDocument Of(AlertView view) => Of(view.Alert) with
    {
        Approvals = [.. view.Approvals.Select(one => one.Name)],
        Warnings = [.. view.Warnings.Select(warning => new WarningDocument(ApiTexts.WarningCode(warning), AlertDeskTexts.Warning(warning)))],
        Preview = new PreviewDocument(
            [.. view.Readers.Select(text => text.Text)], [.. view.ReaderButtons.Select(button => button.Label)],
            view.Expected?.TotalSeconds),
    };

    private static RevisionDocument Of(AlertRevision alert) => new()
    {
        Revision = alert.Revision,
        Kind = alert.Kind,
        Status = alert.Status,
        Hash = alert.Hash,
        IsPaused = alert.IsPaused,
        Text = alert.Content.Text,
        WhatWasWrong = alert.Content.WhatWasWrong,
        Link = alert.Content.Link?.OriginalString,
        Photo = alert.Content.Photo,
        Severity = alert.Content.Severity,
        Audience = AudienceDocument.Of(alert.Content.Audience),
        Silent = alert.Content.IsSilent,
        ScheduledAt = alert.Content.ScheduledAt,
        SendByMinutes = alert.Content.SendByMinutes,
        Author = alert.Author.Name,
        CreatedAt = alert.CreatedAt,
        StartedAt = alert.StartedAt,
        FinishedAt = alert.FinishedAt,
        AudienceSize = alert.AudienceSize,
        Approvals = [],
        Warnings = [],
    };
}
