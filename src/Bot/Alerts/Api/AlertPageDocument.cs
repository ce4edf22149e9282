using System.Text.Json.Serialization;

namespace Bot.Alerts.Api;

/// <summary>Some alerts, newest first.</summary>
/// <param name="Alerts">The latest revision of each.</param>
/// <param name="Next">What to give as "before" for the next page; null: there is none.</param>
internal sealed record AlertPageDocument(IReadOnlyList<AlertSummary> Alerts, long? Next)
{
    /// <summary>A page.</summary>
    /// <param name="found">What was found, one more than the page holds when there are more.</param>
    /// <param name="limit">How many the page holds.</param>
    public static AlertPageDocument Of(IReadOnlyList<AlertRevision> found, int limit) => new(
        [.. found.Take(limit).Select(AlertSummary.Of)], found.Count > limit ? found[limit - 1].Number : null);
}

/// <summary>An alert in short, as its latest revision has it.</summary>
internal sealed record AlertSummary(
    long Number,
    long Revision,
    [property: JsonConverter(typeof(WordConverter<AlertKind>))] AlertKind Kind,
    [property: JsonConverter(typeof(WordConverter<AlertStatus>))] AlertStatus Status,
    string Hash,
    string Text,
    string Author,
    DateTimeOffset CreatedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? FinishedAt)
{
    public static AlertSummary Of(AlertRevision alert) => new(
        alert.Number, alert.Revision, alert.Kind, alert.Status, alert.Hash, alert.Content.Text, alert.Author.Name,
        alert.CreatedAt, alert.StartedAt, alert.FinishedAt);
}
