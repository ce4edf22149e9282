using Bot.Conversations;
using Bot.Gateway;
using Humanizer;

namespace Bot.Alerts;

/// <summary>What those who work on alerts see of one.</summary>
internal static class AlertDeskTexts
{
    private const int BarLength = 12;

    /// <summary>Before it is sent: the alert as readers will see it, and what its editors should know.</summary>
    public static MessageText Preview(AlertView view)
    {
        var alert = view.Alert;
        var text = new MessageTextBuilder().Bold(Title(alert)).Append($" · {State(alert)}").AppendLine();
        foreach (var shown in view.Readers)
            text.AppendLine("────────").Append(shown).AppendLine();
        foreach (var button in view.ReaderButtons)
            text.Append($"[ {button.Label} ]").AppendLine();
        text.AppendLine("────────");
        AppendFacts(text, view);
        foreach (var warning in view.Warnings)
            text.Append("⚠ ").Append(Warning(warning)).AppendLine();
        if (!AlertRules.IsComplete(alert))
            text.Append($"Now say what was wrong: /wrong {alert.Number} …").AppendLine();
        else if (alert.Status is AlertStatus.Draft)
            text.Append($"To change the words: /alert_text {alert.Number} …").AppendLine();
        return text.Build();
    }

    /// <summary>While it is sent, and afterwards.</summary>
    public static MessageText Progress(AlertView view)
    {
        var (alert, progress) = (view.Alert, view.Progress!);
        var text = new MessageTextBuilder().Bold(Title(alert)).Append($" · {State(alert)}").AppendLine()
            .Append(AlertTexts.FirstLine(alert.Content.Text)).AppendLine().AppendLine();
        if (alert.StartedAt is null)
            return text.Build();
        if (alert.FinishedAt is null)
            text.Append(Bar(progress.Share)).Append($" {Math.Floor(progress.Share * 100):N0}%").AppendLine();
        text.Append($"{Count(progress.Sent)} of {Count(progress.Audience)} sent · {Count(progress.Failed)} failed · {Count(progress.Blocked)} blocked");
        if (progress.Held > 0)
            text.Append($" · {Count(progress.Held)} after quiet hours");
        if (progress.Missed > 0)
            text.Append($" · {Count(progress.Missed)} did not get it");
        text.AppendLine();
        if (alert.FinishedAt is { } finished && alert.StartedAt is { } started)
            text.Append($"It took {Duration(finished - started)}.");
        else if (progress.Rate is { } rate)
        {
            text.Append($"{Math.Round(rate):N0} a second");
            if (progress.Left is { } left)
                text.Append($" · {Duration(left)} left");
        }
        return text.Build();
    }

    /// <summary>What an admin is told when a revision is over and not all have it.</summary>
    public static MessageText Missed(AlertRevision alert, AlertProgress progress) => new MessageTextBuilder()
        .Bold($"{Title(alert)} {(alert.Status is AlertStatus.Failed ? "failed" : "has expired")}.")
        .Append($" {Count(progress.Missed + progress.Failed)} readers did not get it, {Count(progress.Sent)} did: ")
        .Append(alert.Status is AlertStatus.Failed
            ? "Telegram refused every message of it."
            : $"its send-by time was {AlertTexts.Time(alert.SendBy!.Value)}.")
        .Build();

    /// <summary>What the author is told once enough others have approved.</summary>
    public static MessageText Approved(AlertView view) => new MessageTextBuilder()
        .Append($"Approved by {string.Join(", ", view.Approvals.Select(one => one.Name))}.").AppendLine().AppendLine()
        .Append(Preview(view))
        .Build();

    /// <summary>What the author is told of a rejection.</summary>
    public static MessageText Rejected(AlertView view, AlertActor by) => new MessageTextBuilder()
        .Append($"{by.Name} sends this back to you.").AppendLine().AppendLine()
        .Append(Preview(view))
        .Build();

    /// <summary>"Alert 17", "Alert 17, correction".</summary>
    public static string Title(AlertRevision alert) => alert.Kind switch
    {
        AlertKind.Correction => $"Alert {alert.Number}, correction",
        AlertKind.Retraction => $"Alert {alert.Number}, retraction",
        _ => alert.IsDrill ? $"Alert {alert.Number}, drill" : $"Alert {alert.Number}",
    };

    /// <summary>"in review".</summary>
    public static string State(AlertRevision alert) => alert.Status switch
    {
        AlertStatus.Draft => "draft",
        AlertStatus.InReview => "in review",
        AlertStatus.Approved when alert.IsReleased => $"approved, goes out at {AlertTexts.Time(alert.Content.ScheduledAt!.Value)}",
        AlertStatus.Approved => "approved, not sent yet",
        AlertStatus.Sending when alert.IsPaused => "paused",
        AlertStatus.Sending => "sending",
        AlertStatus.Sent => "sent",
        AlertStatus.Cancelled => "cancelled",
        AlertStatus.Expired => "expired",
        _ => "failed",
    };

    /// <summary>"12,431".</summary>
    public static string Count(long number) => number.ToString("N0", TimeTexts.Culture);

    /// <summary>"2 minutes, 5 seconds".</summary>
    public static string Duration(TimeSpan time) => time < TimeSpan.FromSeconds(1)
        ? "less than a second"
        : TimeSpan.FromSeconds(Math.Round(time.TotalSeconds)).Humanize(2, TimeTexts.Culture);

    private static void AppendFacts(MessageTextBuilder text, AlertView view)
    {
        var (alert, content) = (view.Alert, view.Alert.Content);
        text.Append($"{content.Severity}{(content.IsSilent ? ", silent" : "")} · {Audience(alert)}: {Count(alert.AudienceSize ?? 0)}").AppendLine();
        text.Append(view.Expected is { } expected ? $"Sending takes about {Duration(expected)}" : "Sending has no limit");
        text.Append($", nothing leaves later than {content.SendByMinutes} minutes after its time.").AppendLine();
        if (content.ScheduledAt is { } at)
            text.Append($"Goes out at {AlertTexts.Time(at)}.").AppendLine();
        if (view.ApprovalsNeeded > 0)
        {
            text.Append($"Approvals: {view.Approvals.Count} of {view.ApprovalsNeeded}")
                .Append(view.Approvals.Count > 0 ? $" ({string.Join(", ", view.Approvals.Select(one => one.Name))})" : "").AppendLine();
        }
    }

    private static string Audience(AlertRevision alert) => alert.IsAboutCopies
        ? "readers who have it"
        : alert.Content.Audience switch
        {
            AlertAudience.Topics topics => $"followers of {string.Join(", ", topics.Names)}",
            AlertAudience.Languages languages => $"readers in {string.Join(", ", languages.Codes)}",
            AlertAudience.Admins => "admins",
            _ => "all readers",
        };

    /// <summary>A warning in words.</summary>
    public static string Warning(AlertWarning warning) => warning switch
    {
        AlertWarning.Long(var length) => $"{length} characters: more than {AlertWarnings.GoodLength} are cut on lock screens.",
        AlertWarning.NoSource => "No source is named.",
        AlertWarning.FigureWithoutSource(var figure) => $"“{figure}”: whose figure is that?",
        AlertWarning.TooSlow(var inTime) => $"At this rate only about {Count(inTime)} get it before its send-by time.",
        AlertWarning.Similar(var number, var at) => $"Much like alert {number}, sent at {AlertTexts.Time(at)}.",
        _ => "Nobody would get it.",
    };

    private static string Bar(double share)
    {
        var full = (int)Math.Floor(share * BarLength);
        return new string('█', full) + new string('░', BarLength - full);
    }
}
