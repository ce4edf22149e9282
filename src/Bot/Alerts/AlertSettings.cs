using System.Globalization;

namespace Bot.Alerts;

/// <summary>What can be chosen for an alert with a button.</summary>
/// <param name="Command">What the button says, without slash.</param>
/// <param name="Change">The content with that value; unchanged when the value means nothing.</param>
internal sealed record AlertSetting(string Command, Func<AlertContent, string, AlertContent> Change);

/// <summary>All that can be chosen.</summary>
internal static class AlertSettings
{
    private const int LongestSendByMinutes = 24 * 60;

    public static IReadOnlyList<AlertSetting> All { get; } =
    [
        new AlertSetting("alert_severity", (content, value) =>
            Enum.TryParse<AlertSeverity>(value, out var severity) && Enum.IsDefined(severity) ? content with { Severity = severity } : content),
        new AlertSetting("alert_to", (content, _) => content with { Audience = new AlertAudience.All() }),
        new AlertSetting("alert_topic", (content, value) => content with
        {
            Audience = Toggled((content.Audience as AlertAudience.Topics)?.Names, value) is { Count: > 0 } names
                ? new AlertAudience.Topics(names)
                : new AlertAudience.All(),
        }),
        new AlertSetting("alert_language", (content, value) => !IsLanguage(value) ? content : content with
        {
            Audience = Toggled((content.Audience as AlertAudience.Languages)?.Codes, value) is { Count: > 0 } codes
                ? new AlertAudience.Languages(codes)
                : new AlertAudience.All(),
        }),
        new AlertSetting("alert_silent", (content, value) => content with { IsSilent = value == "on" }),
        new AlertSetting("alert_schedule", (content, value) => content with { ScheduledAt = Moment(value) }),
        new AlertSetting("alert_sendby", (content, value) =>
            int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and <= LongestSendByMinutes
                ? content with { SendByMinutes = minutes }
                : content),
    ];

    private static bool IsLanguage(string value) => value.Length is 2 or 3 && value.All(char.IsAsciiLetterLower);

    private static List<string> Toggled(IReadOnlyList<string>? chosen, string value)
    {
        var others = (chosen ?? []).Where(one => one != value).ToList();
        return chosen?.Contains(value) == true ? others : [.. others, value];
    }

    private static DateTimeOffset? Moment(string value) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
}
