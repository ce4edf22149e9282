using System.Globalization;
using Bot.Conversations;
using Bot.Storage;

namespace Bot.Alerts.Api;

/// <summary>What every request passes before anything of its body is read: its key, the limits, the key's role. Failures leave it as problems.</summary>
internal sealed partial class ApiGate(ApiKeyStore keys, ApiLimits limits, ILogger<ApiGate> logger)
{
    /// <summary>The root of the API's addresses.</summary>
    public const string Root = "/api";

    private const string Scheme = "Bearer ";

    /// <summary>Lets the request through to its endpoint, with its <see cref="ApiKey"/> as a feature, or answers it.</summary>
    public async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (await AnswerAsync(context, next) is { } problem && !context.Response.HasStarted)
            await problem.ExecuteAsync(context);
    }

    private async Task<IResult?> AnswerAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            if (context.GetEndpoint()?.Metadata.GetMetadata<ApiRole>() is { } needed
                && await RefusalAsync(context, needed.Role) is { } refusal)
                return refusal;
            await next(context);
            return OfEmpty(context.Response);
        }
        catch (BadHttpRequestException failure)
        {
            return failure.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? ApiProblem.TooLarge.Answer(ApiTexts.TooLarge(ApiBodyLimit.Bytes))
                : ApiProblem.Invalid.Answer(ApiTexts.NotJson);
        }
        catch (TurnConflictException)
        {
            return ApiProblem.Busy.Answer(ApiTexts.Busy);
        }
        catch (StorageException failure)
        {
            LogNoStore(logger, failure.Message);
            return ApiProblem.NoStore.Answer(ApiTexts.NoStore);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailed(logger, failure, AddressOf(context));
            return ApiProblem.Failed.Answer(ApiTexts.Failed);
        }
    }

    private async Task<IResult?> RefusalAsync(HttpContext context, ApiKeyRole needed)
    {
        var header = context.Request.Headers.Authorization.ToString();
        var secret = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? ApiKeySecret.Parse(header[Scheme.Length..].Trim()) : null;
        var key = secret is null ? null : await keys.FindAsync(secret, context.RequestAborted);
        if (key is null || key.RevokedAt is not null)
            return Unknown(context, header.Length == 0, key, secret);
        if (limits.Take(key) is { } wait)
        {
            LogRefused(logger, AddressOf(context), key.Id, "too many requests");
            return TooMany(context, wait);
        }
        await keys.UseAsync(key, context.RequestAborted);
        if (key.Role < needed)
        {
            LogRefused(logger, AddressOf(context), key.Id, "its role is too low");
            return ApiProblem.RoleTooLow.Answer(ApiTexts.RoleTooLow(key.Role, needed));
        }
        context.Features.Set(key);
        return null;
    }

    private IResult Unknown(HttpContext context, bool isMissing, ApiKey? key, ApiKeySecret? secret)
    {
        if (limits.TakeFailure(context.Connection.RemoteIpAddress?.ToString() ?? "") is { } wait)
            return TooMany(context, wait);
        LogRefused(logger, AddressOf(context), secret?.Id, key is not null ? "it is revoked" : isMissing ? "there is none" : "it is unknown");
        context.Response.Headers.WWWAuthenticate = isMissing ? "Bearer realm=\"alerts\"" : "Bearer realm=\"alerts\", error=\"invalid_token\"";
        return isMissing ? ApiProblem.NoKey.Answer(ApiTexts.NoKey) : ApiProblem.BadKey.Answer(ApiTexts.BadKey);
    }

    private static IResult TooMany(HttpContext context, TimeSpan wait)
    {
        context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return ApiProblem.TooMany.Answer(ApiTexts.Wait(wait));
    }

    /// <summary>What routing refuses has no body yet.</summary>
    private static IResult? OfEmpty(HttpResponse response) =>
        response.HasStarted || response.ContentType is not null ? null : ApiProblem.OfStatus(response.StatusCode)?.Answer(response.StatusCode switch
        {
            StatusCodes.Status404NotFound => ApiTexts.NotFound,
            StatusCodes.Status405MethodNotAllowed => ApiTexts.NoSuchMethod,
            _ => ApiTexts.NotJson,
        });

    /// <summary>The endpoint and not what the caller wrote, which could hold anything.</summary>
    private static string AddressOf(HttpContext context) => context.GetEndpoint()?.DisplayName ?? Root;

    [LoggerMessage(LogLevel.Warning, "{Address} is refused to key {Key}: {Reason}")]
    private static partial void LogRefused(ILogger logger, string address, string? key, string reason);

    [LoggerMessage(LogLevel.Warning, "Alerts over HTTP: {Reason}")]
    private static partial void LogNoStore(ILogger logger, string reason);

    [LoggerMessage(LogLevel.Error, "{Address} failed")]
    private static partial void LogFailed(ILogger logger, Exception failure, string address);
}
