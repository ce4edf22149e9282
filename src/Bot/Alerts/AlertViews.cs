using Bot.Conversations;
using Bot.Gateway;
using Microsoft.Extensions.Options;

namespace Bot.Alerts;

/// <summary>Gathers what those who work on an alert are shown of it.</summary>
internal sealed class AlertViews(
    AlertStore alerts, AlertReach reach, AlertMessages messages, AlertPace pace, IOptions<AlertsOptions> options,
    TimeProvider clock)
{
    /// <summary>Before it is sent. Counts its audience, which takes a while when there are many readers.</summary>
    public async Task<AlertView> PreviewAsync(AlertRevision alert, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var counted = alert with { AudienceSize = await reach.CountAsync(alert, cancellationToken) };
        var recent = await alerts.StartedSinceAsync(now - AlertWarnings.SimilarWithin, cancellationToken);
        var approvals = await alerts.ApprovalsAsync(alert, cancellationToken);
        var (texts, buttons) = await ReadersAsync(alert, now, cancellationToken);
        var expected = pace.For(counted.AudienceSize.Value);
        return new AlertView(counted, texts, buttons)
        {
            Warnings = AlertWarnings.For(counted, recent, expected),
            Approvals = [.. approvals.Where(one => one.Id != alert.Author.Id)],
            ApprovalsNeeded = options.Value.Approvals,
            Expected = expected,
        };
    }

    /// <summary>The same for what is about to be stored: whoever approves it now counts.</summary>
    public async Task<AlertView> PreviewAsync(DeskResult.Done done, CancellationToken cancellationToken)
    {
        var view = await PreviewAsync(done.Alert, cancellationToken);
        return done.Action is AlertAction.Approved && view.Approvals.All(one => one.Id != done.By.Id)
            ? view with { Approvals = [.. view.Approvals, done.By] }
            : view;
    }

    private async Task<(IReadOnlyList<MessageText> Texts, IReadOnlyList<MessageButton> Buttons)> ReadersAsync(
        AlertRevision alert, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!alert.IsAboutCopies)
        {
            var fresh = await messages.FreshAsync(Wording.English, alert, cancellationToken);
            return ([fresh.Text], fresh.Buttons);
        }
        var changed = await messages.ChangedCopyAsync(Wording.English, alert, now, cancellationToken);
        var before = (await alerts.RevisionsAsync(alert.Number, cancellationToken))
            .Last(one => one.Revision < alert.Revision && one.StartedAt is not null);
        return ([changed.Text, AlertMessages.Reply(Wording.English, alert, before.Content.Text).Text], changed.Buttons);
    }
}
