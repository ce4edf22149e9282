namespace Bot.Alerts.Api;

/// <summary>What readers will see.</summary>
/// <param name="Messages">The texts, in order: of a correction or retraction the changed copy and the reply that follows it.</param>
/// <param name="Buttons">Below them.</param>
/// <param name="ExpectedSeconds">How long sending takes at the present rate; null: there is no limit.</param>
internal sealed record PreviewDocument(IReadOnlyList<string> Messages, IReadOnlyList<string> Buttons, double? ExpectedSeconds);
