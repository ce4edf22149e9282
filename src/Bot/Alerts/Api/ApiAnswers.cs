using System.Text.Json;

namespace Bot.Alerts.Api;

/// <summary>Answers programs.</summary>
internal sealed class ApiAnswers(AlertDocuments documents)
{
    /// <summary>All of an alert, as the answer to what was done with it.</summary>
    public async Task<IResult> DocumentAsync(long number, bool isNew, CancellationToken cancellationToken)
    {
        if (await documents.FindAsync(number, cancellationToken) is not { } document)
            return NotFound(number);
        return isNew ? Results.Created($"{ApiGate.Root}/alerts/{number}", document) : Results.Ok(document);
    }

    /// <summary>What the desk did not do.</summary>
    public static IResult Refusal(DeskResult result) => result switch
    {
        DeskResult.NotFound missing => NotFound(missing.Number),
        DeskResult.Stale stale => ApiProblem.Changed.Answer(
            ApiTexts.Changed(stale.Alert.Hash), ("hash", stale.Alert.Hash), ("revision", stale.Alert.Revision)),
        DeskResult.Refused { Reason: var reason, Alert: var alert } => ApiProblem.Of(reason).Answer(
            AlertRefusalTexts.Refused(reason), alert is null ? [] : [("alertStatus", JsonNamingPolicy.CamelCase.ConvertName(alert.Status.ToString()))]),
        _ => throw new InvalidOperationException("What was done is no refusal."),
    };

    /// <summary>There is no such alert.</summary>
    public static IResult NotFound(long number) => ApiProblem.NotFound.Answer(ApiTexts.NoAlert(number));
}
