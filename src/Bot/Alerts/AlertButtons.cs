using System.Globalization;
using Bot.Conversations;
using Bot.Gateway;

namespace Bot.Alerts;

/// <summary>The buttons below the message about a revision. Each says a command that names what its presser saw.</summary>
internal static class AlertButtons
{
    private static readonly int[] ScheduleMinutes = [15, 60, 180, 480];
    private static readonly int[] SendByMinutes = [15, 30, 60, 180];

    /// <summary>Before it is sent.</summary>
    public static IReadOnlyList<MessageButton> OfPreview(AlertView view, AlertActor viewer, PreviewMenu menu, DateTimeOffset now)
    {
        var alert = view.Alert;
        return menu switch
        {
            PreviewMenu.Topics or PreviewMenu.Languages => [.. Choices(view, menu), Back(alert)],
            PreviewMenu.Schedule => [.. Schedule(alert, now), Back(alert)],
            PreviewMenu.SendBy => [.. SendBy(alert), Back(alert)],
            _ => alert.Status switch
            {
                AlertStatus.Draft => [.. Draft(alert), .. Onwards(view)],
                AlertStatus.InReview when alert.Author.Id == viewer.Id => [Button(alert, "Cancel", "alert_cancel")],
                AlertStatus.InReview =>
                    [Button(alert, "Approve", "alert_approve"), Button(alert, "Reject", "alert_reject") with { IsBeside = true }],
                AlertStatus.Approved when !alert.IsReleased => [.. Onwards(view)],
                AlertStatus.Approved => [Button(alert, "Cancel", "alert_cancel")],
                _ => [],
            },
        };
    }

    /// <summary>While it is sent.</summary>
    public static IReadOnlyList<MessageButton> OfProgress(AlertRevision alert) => alert.Status is not AlertStatus.Sending
        ? []
        :
        [
            alert.IsPaused ? Numbered(alert, "Resume", "alert_resume") : Numbered(alert, "Pause", "alert_pause"),
            Numbered(alert, "Cancel", "alert_cancel") with { IsBeside = true },
        ];

    private static IEnumerable<MessageButton> Draft(AlertRevision alert)
    {
        foreach (var severity in Enum.GetValues<AlertSeverity>().Reverse())
        {
            yield return Button(alert, Chosen(severity.ToString(), alert.Content.Severity == severity), "alert_severity", severity.ToString())
                with { IsBeside = severity is not AlertSeverity.Major };
        }
        if (!alert.IsAboutCopies)
        {
            yield return Button(alert, Chosen("To all", alert.Content.Audience is AlertAudience.All), "alert_to", "all");
            yield return Menu(alert, Chosen("Topics…", alert.Content.Audience is AlertAudience.Topics), PreviewMenu.Topics)
                with { IsBeside = true };
            yield return Menu(alert, Chosen("Languages…", alert.Content.Audience is AlertAudience.Languages), PreviewMenu.Languages)
                with { IsBeside = true };
        }
        yield return Button(alert, Chosen("Silent", alert.Content.IsSilent), "alert_silent", alert.Content.IsSilent ? "off" : "on");
        yield return Menu(alert, Chosen("Schedule…", alert.Content.ScheduledAt is not null), PreviewMenu.Schedule)
            with { IsBeside = true };
        yield return Menu(alert, "Send-by…", PreviewMenu.SendBy) with { IsBeside = true };
    }

    private static IEnumerable<MessageButton> Onwards(AlertView view)
    {
        var alert = view.Alert;
        if (!AlertRules.IsComplete(alert))
            yield return Button(alert, "Cancel", "alert_cancel");
        else
        {
            yield return alert.Status is AlertStatus.Approved || view.ApprovalsNeeded == 0
                ? Button(alert, string.Create(TimeTexts.Culture, $"Send to {alert.AudienceSize ?? 0:N0}"), "alert_send")
                : Button(alert, "Send for approval", "alert_submit");
            yield return Button(alert, "Cancel", "alert_cancel") with { IsBeside = true };
        }
    }

    private static IEnumerable<MessageButton> Choices(AlertView view, PreviewMenu menu)
    {
        var (command, chosen) = view.Alert.Content.Audience switch
        {
            AlertAudience.Topics topics when menu is PreviewMenu.Topics => ("alert_topic", topics.Names),
            AlertAudience.Languages languages when menu is PreviewMenu.Languages => ("alert_language", languages.Codes),
            _ => (menu is PreviewMenu.Topics ? "alert_topic" : "alert_language", []),
        };
        return view.Choices.Select(choice => Button(view.Alert, Chosen(choice, chosen.Contains(choice)), command, choice));
    }

    private static IEnumerable<MessageButton> Schedule(AlertRevision alert, DateTimeOffset now)
    {
        foreach (var minutes in ScheduleMinutes)
        {
            var at = now.AddMinutes(minutes);
            yield return Button(alert, $"At {AlertTexts.Time(at)}", "alert_schedule", at.ToUnixTimeSeconds().ToString(TimeTexts.Culture));
        }
        yield return Button(alert, "When released", "alert_schedule", "none");
    }

    private static IEnumerable<MessageButton> SendBy(AlertRevision alert) => SendByMinutes.Select(minutes => Button(
        alert, Chosen($"Within {minutes} minutes", alert.Content.SendByMinutes == minutes), "alert_sendby",
        minutes.ToString(TimeTexts.Culture)));

    private static MessageButton Back(AlertRevision alert) => Menu(alert, "‹ Back", PreviewMenu.Main);

    private static MessageButton Menu(AlertRevision alert, string label, PreviewMenu menu) =>
        Button(alert, label, "alert_menu", menu.ToString());

    private static string Chosen(string label, bool isChosen) => isChosen ? $"✓ {label}" : label;

    private static MessageButton Button(AlertRevision alert, string label, string command, string value = "") =>
        new(label, string.Create(
            CultureInfo.InvariantCulture,
            $"/{command} {alert.Number} {alert.Revision} {alert.Hash} {value}").TrimEnd());

    /// <summary>Pausing and resuming change nothing that the hash covers, so these carry the count of changes.</summary>
    private static MessageButton Numbered(AlertRevision alert, string label, string command) =>
        Button(alert, label, command, alert.Version.ToString(CultureInfo.InvariantCulture));
}
