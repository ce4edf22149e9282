using Bot.Storage;

namespace Bot.Web;

/// <summary>What a supervisor asks: is it running, and can it serve readers.</summary>
internal static partial class HealthEndpoints
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => Results.Text("live"));
        endpoints.MapGet("/health/ready", ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(
        WebTurnStore store, TimeProvider clock, ILogger<WebTurnStore> logger, CancellationToken cancellationToken)
    {
        try
        {
            await store.CountAsync(cancellationToken).WaitAsync(Patience, clock, cancellationToken);
            return Results.Text("ready");
        }
        catch (Exception failure) when (failure is StorageException or TimeoutException)
        {
            LogNotReady(logger, failure.Message);
            return Results.Text("the store cannot be reached", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Not ready: {Reason}")]
    private static partial void LogNotReady(ILogger logger, string reason);
}
