using Bot.Conversations;
using Bot.Gateway;

namespace Bot.Alerts;

/// <summary>The history of alerts and the figures of one, as admins see them.</summary>
internal static class AlertHistoryTexts
{
    /// <summary>The latest alerts, newest first.</summary>
    public static MessageText List(IReadOnlyList<AlertRevision> latest, DateTimeOffset now)
    {
        if (latest.Count == 0)
            return AlertRefusalTexts.Plain("There are no alerts yet. /alert begins one.");
        var text = new MessageTextBuilder();
        foreach (var alert in latest)
        {
            text.Bold($"{alert.Number}").Append($" {AlertTexts.FirstLine(alert.Content.Text)}").AppendLine()
                .Append($"    {State(alert)} · {TimeTexts.Ago(Wording.English, alert.FinishedAt ?? alert.StartedAt ?? alert.CreatedAt, now)}, by {alert.Author.Name}")
                .AppendLine();
        }
        return text.AppendLine().Append("/alerts and a number shows who did what, /stats and a number how it was received.").Build();
    }

    /// <summary>Everything that was done with an alert.</summary>
    public static MessageText History(IReadOnlyList<AlertRevision> revisions, IReadOnlyList<AlertStep> steps)
    {
        var text = new MessageTextBuilder().Bold($"Alert {revisions[0].Number}: {State(revisions[^1])}").AppendLine();
        foreach (var revision in revisions)
        {
            text.AppendLine().Bold(revision.Kind.ToString()).AppendLine().Append(revision.Content.Text).AppendLine();
            if (revision.Content.WhatWasWrong is { } wrong)
                text.Italic("What was wrong: ").Append(wrong).AppendLine();
            foreach (var step in steps.Where(step => step.Revision == revision.Revision))
            {
                text.Append($"{step.At.ToUniversalTime().ToString("d MMM HH:mm:ss", TimeTexts.Culture)} {Did(step.Action)} – {step.By.Name}")
                    .Append(step.Note is { } note ? $" ({note})" : "").AppendLine();
            }
        }
        return text.Build();
    }

    /// <summary>How an alert was received.</summary>
    public static MessageText Stats(AlertRevision alert, AlertProgress progress, AlertStats stats)
    {
        var text = new MessageTextBuilder().Bold($"{AlertDeskTexts.Title(alert)}: {AlertDeskTexts.State(alert)}").AppendLine()
            .Append($"{Count(progress.Sent)} of {Count(progress.Audience)} have it").AppendLine();
        foreach (var (share, took) in stats.Reached)
            text.Append($"{share} % of them after {AlertDeskTexts.Duration(took)}").AppendLine();
        if (progress.Held > 0)
            text.Append($"{Count(progress.Held)} get it after their quiet hours").AppendLine();
        text.Append($"{Count(stats.Presses)} presses of its button").AppendLine()
            .Append($"{Count(stats.Blocks)} blocked the bot in the hour after").AppendLine();
        foreach (var failure in stats.Failures)
            text.Append($"{Count(failure.Count)} {Kind(failure.State)}{(failure.Reason is { } reason ? $": {reason}" : "")}").AppendLine();
        return text.Build();
    }

    /// <summary>How long a drill took, step by step.</summary>
    public static MessageText Drill(AlertRevision alert, DrillTimes times)
    {
        var text = new MessageTextBuilder().Bold($"{AlertDeskTexts.Title(alert)} is over.").AppendLine();
        AppendStep(text, "in the outbox", times.Enqueued, alert.CreatedAt);
        AppendStep(text, "first one with its reader", times.First, alert.CreatedAt);
        AppendStep(text, "last one with its reader", times.Last, alert.CreatedAt);
        return text.Append($"{Count(times.Sent)} of {Count(alert.AudienceSize ?? 0)} admins have it.").Build();
    }

    /// <summary>The state of an alert after its latest revision.</summary>
    private static string State(AlertRevision latest) => (latest.Kind, latest.StartedAt) switch
    {
        (AlertKind.Correction, not null) => latest.Status is AlertStatus.Sent ? "corrected" : $"correction {AlertDeskTexts.State(latest)}",
        (AlertKind.Retraction, not null) => latest.Status is AlertStatus.Sent ? "withdrawn" : $"retraction {AlertDeskTexts.State(latest)}",
        (AlertKind.Correction, null) => $"correction: {AlertDeskTexts.State(latest)}",
        (AlertKind.Retraction, null) => $"retraction: {AlertDeskTexts.State(latest)}",
        _ => AlertDeskTexts.State(latest),
    };

    private static string Did(AlertAction action) => action switch
    {
        AlertAction.Submitted => "sent for approval",
        AlertAction.Started => "sending began",
        AlertAction.Replaced => "its place was taken",
        _ => action.ToString().ToLowerInvariant(),
    };

    private static string Kind(Outbox.OutboxState state) => state switch
    {
        Outbox.OutboxState.Gone => "take no messages",
        Outbox.OutboxState.Rejected => "refused by Telegram",
        Outbox.OutboxState.Expired => "too late",
        Outbox.OutboxState.GivenUp => "of unknown fate",
        _ => "taken back",
    };

    private static void AppendStep(MessageTextBuilder text, string what, DateTimeOffset? at, DateTimeOffset begun)
    {
        if (at is { } moment)
            text.Append($"{(moment - begun).TotalSeconds.ToString("0.00", TimeTexts.Culture)} s: {what}").AppendLine();
    }

    private static string Count(long number) => AlertDeskTexts.Count(number);
}
