namespace Bot.Alerts;

/// <summary>Which readers an alert is for.</summary>
/// <param name="Audience">Whom its author chose.</param>
/// <param name="Severity">Readers may want the severe ones only.</param>
/// <param name="Topics">Names of the topics it is about; whoever has muted one of them does not get it.</param>
internal sealed record AudienceQuery(AlertAudience Audience, AlertSeverity Severity, IReadOnlyList<string> Topics);
