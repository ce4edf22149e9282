using System.Collections.Concurrent;
using Bot.Outbox;
using Bot.Storage;

namespace Bot.Alerts;

/// <summary>Takes one revision on its way to readers a step further.</summary>
internal sealed class AlertSending(
    Database database, FanOut fanOut, AlertEnding ending, ProgressReader progress, AlertNotices notices, TimeProvider clock)
{
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> shownAt = [];

    /// <summary>Adds what there is room for, shows how far it is, ends it when it is over.</summary>
    /// <exception cref="Conversations.TurnConflictException">The revision was changed meanwhile.</exception>
    public async Task StepAsync(AlertRevision alert, CancellationToken cancellationToken)
    {
        if (alert.Status is AlertStatus.Sending && !alert.IsAboutCopies && fanOut.IsLate(alert))
            await ExpireAsync(alert, cancellationToken);
        var isOver = alert.Status is AlertStatus.Cancelled
            ? await fanOut.CountAheadAsync(alert, cancellationToken) == 0
            : await fanOut.AdvanceAsync(alert, cancellationToken);
        if (isOver)
        {
            await ending.EndAsync(await fanOut.AsItIsAsync(alert, cancellationToken), cancellationToken);
            shownAt.TryRemove(alert.Id, out _);
        }
        else if (!alert.IsPaused)
            await ShowAsync(alert, cancellationToken);
    }

    /// <summary>What waits is too late at the same moment for all, also while nothing is sent.</summary>
    private Task<bool> ExpireAsync(AlertRevision alert, CancellationToken cancellationToken) =>
        database.WriteAsync(async connection =>
        {
            await CampaignStore.ExpireAsync(connection, alert.Id, clock.GetUtcNow(), cancellationToken);
            return true;
        }, cancellationToken);

    private async Task ShowAsync(AlertRevision alert, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var last = shownAt.GetOrAdd(alert.Id, now);
        if (now - last < AlertNotices.Interval)
            return;
        shownAt[alert.Id] = now;
        await notices.ShowAsync(alert, await progress.ReadAsync(alert, cancellationToken), cancellationToken);
    }
}
