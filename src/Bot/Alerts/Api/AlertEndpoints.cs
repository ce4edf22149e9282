using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Alerts.Api;

/// <summary>The addresses under <c>/api/alerts</c>. Bodies are read by the handlers, once the key has been looked at.</summary>
internal static class AlertEndpoints
{
    private const string Json = "application/json";
    private const int DefaultPage = 20;
    private const int LargestPage = 100;

    public static void MapAlertEndpoints(this IEndpointRouteBuilder endpoints)
    {
        // The limits of the API are its own, by key; see ApiGate.
        var api = endpoints.MapGroup($"{ApiGate.Root}/alerts").DisableRateLimiting().WithMetadata(new ApiBodyLimit());
        MapReading(api);
        MapDrafting(api);
        foreach (var action in ApiAction.All)
        {
            api.MapPost($"/{{number:long}}/{action.Name}", (HttpContext context, long number, AlertActions actions) =>
                    actions.DoAsync(KeyOf(context), number, action, context.Request, context.RequestAborted))
                .Describe(action.Role, $"{action.Name}Alert", action.Summary, 400, 404, 409, 413, 415)
                .Accepts<HashRequest>(Json).Produces<AlertDocument>();
        }
    }

    private static void MapReading(RouteGroupBuilder api)
    {
        api.MapGet("", ListAsync)
            .Describe(ApiKeyRole.Draft, "listAlerts", "List alerts, newest first", 400).Produces<AlertPageDocument>();
        api.MapGet("/{number:long}", FindAsync)
            .Describe(ApiKeyRole.Draft, "getAlert", "All of an alert: revisions, steps, approvals, preview", 404).Produces<AlertDocument>();
        api.MapGet("/{number:long}/status", SendingAsync)
            .Describe(ApiKeyRole.Draft, "getAlertStatus", "How far sending is: sent, failed by kind, waiting", 400, 404)
            .Produces<SendingDocument>();
    }

    private static void MapDrafting(RouteGroupBuilder api)
    {
        api.MapPost("", DraftAsync)
            .Describe(ApiKeyRole.Draft, "draftAlert", "Draft an alert; the same request again finds the same alert", 400, 413, 415, 422)
            .Accepts<DraftRequest>(Json).Produces<AlertDocument>(StatusCodes.Status201Created).Produces<AlertDocument>();
        api.MapPost("/{number:long}/corrections", (HttpContext context, long number, AlertDrafting drafting) =>
                drafting.CorrectAsync(KeyOf(context), number, context.Request, context.RequestAborted))
            .Describe(ApiKeyRole.Draft, "correctAlert", "Draft a correction, a new revision to be approved", 400, 404, 409, 413, 415)
            .Accepts<CorrectionRequest>(Json).Produces<AlertDocument>(StatusCodes.Status201Created);
        api.MapPost("/{number:long}/retractions", (HttpContext context, long number, AlertDrafting drafting) =>
                drafting.RetractAsync(KeyOf(context), number, context.Request, context.RequestAborted))
            .Describe(ApiKeyRole.Draft, "retractAlert", "Draft a retraction, a new revision to be approved", 400, 404, 409, 413, 415)
            .Accepts<RetractionRequest>(Json).Produces<AlertDocument>(StatusCodes.Status201Created);
    }

    private static Task<IResult> DraftAsync(
        HttpContext context, AlertDrafting drafting,
        [FromHeader(Name = ApiDescription.IdempotencyKey)] [Description("1 to 200 visible ASCII characters that name this draft; kept for two days.")]
        string? idempotencyKey) =>
        drafting.DraftAsync(KeyOf(context), idempotencyKey, context.Request, context.RequestAborted);

    private static async Task<IResult> ListAsync(
        [Description("Only alerts of a lower number.")] string? before, [Description("How many, from 1 to 100; 20 when left out.")] string? limit,
        AlertPageStore pages, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        var from = Number(before, "before", long.MaxValue, errors);
        var size = (int)(Number(limit, "limit", LargestPage, errors) ?? DefaultPage);
        return errors.AreNone
            ? Results.Ok(AlertPageDocument.Of(await pages.ListAsync(from, size + 1, cancellationToken), size))
            : errors.Answer();
    }

    private static async Task<IResult> FindAsync(long number, AlertDocuments documents, CancellationToken cancellationToken) =>
        await documents.FindAsync(number, cancellationToken) is { } found ? Results.Ok(found) : ApiAnswers.NotFound(number);

    private static async Task<IResult> SendingAsync(
        long number, [Description("Which revision; when left out, the last that was sent, or else the latest.")] string? revision,
        AlertStore alerts, AlertDocuments documents, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        var wanted = Number(revision, "revision", long.MaxValue, errors);
        if (!errors.AreNone)
            return errors.Answer();
        var all = await alerts.RevisionsAsync(number, cancellationToken);
        var alert = wanted is null
            ? all.LastOrDefault(one => one.StartedAt is not null) ?? (all.Count > 0 ? all[^1] : null)
            : all.FirstOrDefault(one => one.Revision == wanted);
        return alert is null ? ApiAnswers.NotFound(number) : Results.Ok(await documents.SendingAsync(alert, cancellationToken));
    }

    private static long? Number(string? given, string field, long largest, FieldErrors errors)
    {
        if (given is null)
            return null;
        if (long.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= largest)
            return number;
        errors.Add(field, ApiTexts.Allowed(string.Create(CultureInfo.InvariantCulture, $"a whole number from 1 to {largest}")));
        return null;
    }

    private static ApiKey KeyOf(HttpContext context) => context.Features.GetRequiredFeature<ApiKey>();

    private static RouteHandlerBuilder Describe(
        this RouteHandlerBuilder endpoint, ApiKeyRole role, string name, string summary, params IReadOnlyList<int> problems)
    {
        endpoint.WithMetadata(new ApiRole(role)).WithName(name).WithSummary(summary).WithTags("alerts")
            .WithDescription($"Takes a key that may {role.ToString().ToLowerInvariant()}.");
        foreach (var status in problems.Concat([401, 403, 429, 500, 503]).Order())
            endpoint.ProducesProblem(status);
        return endpoint;
    }
}
