namespace Bot.Alerts.Api;

/// <summary>A kind of refusal or failure, as RFC 9457 wants it told. Programs may rely on its code and its status.</summary>
/// <param name="Status">The answer's status.</param>
/// <param name="Code">Names the kind; also the end of its type, a URN.</param>
/// <param name="Title">The kind in words; the same each time.</param>
internal sealed record ApiProblem(int Status, string Code, string Title)
{
    public static ApiProblem Invalid { get; } = new(400, "invalid-request", "The request is not as it must be");

    public static ApiProblem NoKey { get; } = new(401, "key-missing", "A key is needed");

    public static ApiProblem BadKey { get; } = new(401, "key-invalid", "The key is not valid");

    public static ApiProblem RoleTooLow { get; } = new(403, "role-too-low", "The key's role does not allow this");

    public static ApiProblem NotYours { get; } = new(403, "not-yours", "Somebody else drafted this alert");

    public static ApiProblem NotFound { get; } = new(404, "not-found", "There is no such thing");

    public static ApiProblem NoSuchMethod { get; } = new(405, "method-not-allowed", "This address does not take this method");

    public static ApiProblem Changed { get; } = new(409, "alert-changed", "The alert was changed after that");

    public static ApiProblem Busy { get; } = new(409, "try-again", "Others are changing the same at this moment");

    public static ApiProblem TooLarge { get; } = new(413, "body-too-large", "The body is too large");

    public static ApiProblem NotJson { get; } = new(415, "not-json", "The body must be JSON");

    public static ApiProblem KeyReused { get; } = new(422, "idempotency-key-reused", "The idempotency key stands for another draft");

    public static ApiProblem TooMany { get; } = new(429, "too-many-requests", "Too many requests");

    public static ApiProblem Failed { get; } = new(500, "failed", "Something went wrong here");

    public static ApiProblem NoStore { get; } = new(503, "store-unavailable", "The store cannot be reached");

    /// <summary>What the desk does not do, by the rule that it breaks.</summary>
    public static ApiProblem Of(DeskRefusal reason) => reason switch
    {
        DeskRefusal.Empty or DeskRefusal.TooLong => Invalid,
        DeskRefusal.OwnAlert => new(403, "own-alert", "Nobody approves what they wrote"),
        DeskRefusal.ApprovedBefore => new(409, "approved-before", "This key has approved it already"),
        DeskRefusal.NotApproved => new(409, "not-approved", "Approvals are missing"),
        DeskRefusal.NoAudience => new(409, "no-audience", "Nobody would get it"),
        DeskRefusal.NothingSent => new(409, "nothing-sent", "Nothing of it has been sent"),
        DeskRefusal.OtherRevisionOpen => new(409, "other-revision-open", "Another revision is being prepared"),
        DeskRefusal.Withdrawn => new(409, "withdrawn", "The alert is withdrawn"),
        _ => new(409, "wrong-state", "The alert is not in a state in which this can be done"),
    };

    /// <summary>The problem of an answer that has a status and no body; null when that is no problem of the API's.</summary>
    public static ApiProblem? OfStatus(int status) => status switch
    {
        StatusCodes.Status400BadRequest => Invalid,
        StatusCodes.Status404NotFound => NotFound,
        StatusCodes.Status405MethodNotAllowed => NoSuchMethod,
        StatusCodes.Status413PayloadTooLarge => TooLarge,
        StatusCodes.Status415UnsupportedMediaType => NotJson,
        _ => null,
    };

    /// <summary>The answer.</summary>
    /// <param name="detail">What is wrong this time, and what to do about it.</param>
    /// <param name="more">Further members.</param>
    public IResult Answer(string detail, params IReadOnlyList<(string Name, object? Value)> more)
    {
        var members = new Dictionary<string, object?> { ["code"] = Code };
        foreach (var (name, value) in more)
            members[name] = value;
        return Results.Problem(detail, statusCode: Status, title: Title, type: $"urn:news-brief-bot:problem:{Code}", extensions: members);
    }
}
