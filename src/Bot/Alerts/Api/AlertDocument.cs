using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Bot.Alerts.Api;

/// <summary>All of an alert, as programs get it.</summary>
/// <param name="Number">What people call it by.</param>
/// <param name="IsDrill">Whether it goes to admins only.</param>
/// <param name="Revision">The latest revision.</param>
/// <param name="Status">Of the latest revision.</param>
/// <param name="Hash">Of the latest revision; names it in what is asked next.</param>
/// <param name="ApprovalsNeeded">How many others than the author must approve.</param>
/// <param name="Revisions">First to last.</param>
/// <param name="Steps">What was done with it, first to last.</param>
internal sealed record AlertDocument(
    long Number,
    bool IsDrill,
    long Revision,
    [property: JsonConverter(typeof(WordConverter<AlertStatus>))] AlertStatus Status,
    [property: Description("Names the latest revision exactly as it is, for submit, approve, send, cancel, pause and resume.")] string Hash,
    int ApprovalsNeeded,
    IReadOnlyList<RevisionDocument> Revisions,
    IReadOnlyList<StepDocument> Steps);
