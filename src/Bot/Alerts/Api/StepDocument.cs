using System.Text.Json.Serialization;

namespace Bot.Alerts.Api;

/// <summary>Something that was done with an alert, or happened to it.</summary>
/// <param name="Revision">Of which revision.</param>
/// <param name="Action">What.</param>
/// <param name="By">Who did it.</param>
/// <param name="ById">The same, unique ("api:0123456789ab", "telegram:7", "bot").</param>
/// <param name="At">When.</param>
/// <param name="Note">More about it, or null.</param>
internal sealed record StepDocument(
    long Revision,
    [property: JsonConverter(typeof(WordConverter<AlertAction>))] AlertAction Action,
    string By,
    string ById,
    DateTimeOffset At,
    string? Note);
