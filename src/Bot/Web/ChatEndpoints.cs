using System.Text;
using System.Text.RegularExpressions;
using Bot.Gateway;
using Bot.Subscribers;

namespace Bot.Web;

/// <summary>What the page calls: the conversation so far, and saying something.</summary>
internal static partial class ChatEndpoints
{
    /// <summary>Where a reader's browser fetches all that is stored on the reader.</summary>
    public const string DataPath = "/chat/data";

    private const string Path = "/chat/messages";

    public static void MapChat(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Path, OpenAsync);
        endpoints.MapGet(DataPath, DataAsync).RequireRateLimiting(MessageLimits.Policy);
        endpoints.MapPost(Path, SayAsync).RequireSameOrigin().RequireRateLimiting(MessageLimits.Policy);
    }

    private static async Task<IResult> OpenAsync(HttpContext context, WebConversation conversation)
    {
        context.Response.Headers.CacheControl = "no-store";
        var turns = await conversation.OpenAsync(
            ReaderCookie.ChatOf(context), BrowserLanguage.Of(context.Request), context.RequestAborted);
        return Results.Json(new { entries = turns.Select(Entry) });
    }

    private static async Task<IResult> DataAsync(HttpContext context, ReaderData data)
    {
        context.Response.Headers.CacheControl = "no-store";
        var content = await data.ExportAsync(ReaderCookie.ChatOf(context), context.RequestAborted);
        return Results.File(Encoding.UTF8.GetBytes(content), "application/json; charset=utf-8", ReaderData.FileName);
    }

    private static async Task<IResult> SayAsync(
        HttpContext context, SaidMessage said, WebConversation conversation, IHostApplicationLifetime life, ILogger<WebConversation> logger)
    {
        if (said.Text is null || said.Turn is null || !TurnId().IsMatch(said.Turn))
            return Results.Problem(WebTexts.NotAMessage, statusCode: StatusCodes.Status400BadRequest);
        var chat = ReaderCookie.ChatOf(context);
        context.Response.ContentType = ChatLines.ContentType;
        context.Response.Headers.CacheControl = "no-store";
        // Proxies such as nginx hold a stream back unless told not to.
        context.Response.Headers["X-Accel-Buffering"] = "no";
        var lines = new ChatLines(context.Response);
        await lines.TypingAsync(context.RequestAborted);
        try
        {
            // A reader who leaves still gets the answer into the history, so leaving does not cancel the turn.
            var turn = await conversation.SayAsync(
                chat, said.Turn, said.Text, BrowserLanguage.Of(context.Request), life.ApplicationStopping);
            foreach (var reply in turn.Replies)
                await lines.MessageAsync(reply, context.RequestAborted);
            await lines.EndAsync(context.RequestAborted);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailedTurn(logger, new WordlessException(failure), said.Turn);
            await lines.FailedAsync(WebTexts.Failed(BrowserLanguage.WordingOf(context.Request)), context.RequestAborted);
        }
        return Results.Empty;
    }

    private static object Entry(WebTurn turn) => new
    {
        turn = turn.Id,
        text = turn.Question,
        replies = turn.Replies.Select(reply => new
        {
            pieces = TextPieces.Of(reply.Text),
            file = reply.File is { } file ? new { name = file, url = DataPath } : null,
            suggestions = reply.Buttons,
        }),
    };

    [GeneratedRegex(@"\A[A-Za-z0-9-]{8,64}\z")]
    private static partial Regex TurnId();

    [LoggerMessage(LogLevel.Error, "The turn {Turn} on the web page failed")]
    private static partial void LogFailedTurn(ILogger logger, Exception failure, string turn);
}
