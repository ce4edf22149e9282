namespace Bot.Alerts.Api;

/// <summary>Something about an alert that its author should look at again.</summary>
/// <param name="Code">long, no-source, figure-without-source, similar-alert or nobody-to-reach.</param>
/// <param name="Text">In words.</param>
internal sealed record WarningDocument(string Code, string Text);
