namespace Bot.Alerts.Api;

/// <summary>Carries out what programs want done with a revision.</summary>
internal sealed partial class AlertActions(
    AlertDesk desk, AlertDispatch dispatch, AlertStore alerts, DeskRunner runner, ApiAnswers answers, ILogger<AlertActions> logger)
{
    public AlertDesk Desk { get; } = desk;

    public AlertDispatch Dispatch { get; } = dispatch;

    /// <summary>Does it to the revision whose hash the body holds.</summary>
    public async Task<IResult> DoAsync(
        ApiKey key, long number, ApiAction action, HttpRequest request, CancellationToken cancellationToken)
    {
        var (asked, problem) = await RequestBody.ReadAsync<HashRequest>(request, cancellationToken);
        if (asked is null)
            return problem!;
        var revisions = await alerts.RevisionsAsync(number, cancellationToken);
        if (revisions.Count == 0)
            return ApiAnswers.NotFound(number);
        // An old hash names none of them; the desk refuses it.
        var meant = revisions.LastOrDefault(one => one.Hash == asked.Hash) ?? revisions[^1];
        if (action.IsForAuthors && key.Role is not ApiKeyRole.Send && meant.Author.Id != key.Actor.Id)
        {
            LogNotYours(logger, action.Action, number, key.Id);
            return ApiProblem.NotYours.Answer(ApiTexts.NotYours(key.Role));
        }
        var which = new AlertReference(number, meant.Revision, asked.Hash);
        var result = await runner.RunAsync(token => action.Decide(this, key, which, token), cancellationToken);
        return result is DeskResult.Done
            ? await answers.DocumentAsync(number, isNew: false, cancellationToken)
            : ApiAnswers.Refusal(result);
    }

    [LoggerMessage(LogLevel.Warning, "{Action} of alert {Number} is refused to key {Key}: somebody else drafted it")]
    private static partial void LogNotYours(ILogger logger, AlertAction action, long number, string key);
}
