using Bot.Conversations;

namespace Bot.Alerts;

/// <summary>The commands with which admins look at what was: /alerts and /stats.</summary>
internal sealed class AlertHistory(AlertStore alerts, AlertStatsStore stats, ProgressReader progress, TimeProvider clock)
{
    private const int Most = 10;

    /// <summary>"/alerts": the latest; "/alerts 17": what was done with one.</summary>
    public async Task<Turn> AlertsAsync(TurnContext context, CancellationToken cancellationToken)
    {
        if (context.Argument.Length == 0)
            return context.Reply(AlertHistoryTexts.List(await alerts.LatestAsync(Most, cancellationToken), clock.GetUtcNow()));
        if (AlertPress.Number(context.Argument) is not { } number)
            return context.Reply(AlertRefusalTexts.HowToLook);
        var revisions = await alerts.RevisionsAsync(number, cancellationToken);
        return revisions.Count == 0
            ? AlertReplies.Says(context, AlertRefusalTexts.NotFound(number))
            : context.Reply(AlertHistoryTexts.History(revisions, await alerts.StepsAsync(number, cancellationToken)));
    }

    /// <summary>"/stats 17": how each revision of an alert was received.</summary>
    public async Task<Turn> StatsAsync(TurnContext context, CancellationToken cancellationToken)
    {
        if (AlertPress.Number(context.Argument) is not { } number)
            return context.Reply(AlertRefusalTexts.HowToLook);
        var started = (await alerts.RevisionsAsync(number, cancellationToken)).Where(one => one.StartedAt is not null).ToList();
        if (started.Count == 0)
            return AlertReplies.Says(context, AlertRefusalTexts.NothingToCount(number));
        var text = new Gateway.MessageTextBuilder();
        foreach (var revision in started)
        {
            var reading = await progress.ReadAsync(revision, cancellationToken);
            var figures = await stats.ReadAsync(revision, reading.Sent, cancellationToken);
            text.Append(AlertHistoryTexts.Stats(revision, reading, figures)).AppendLine().AppendLine();
        }
        return context.Reply(text.Build());
    }
}
