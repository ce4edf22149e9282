using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Benchmarks.BotApi;

/// <summary>
/// A small, strict Bot API on this machine: the few methods that the contenders call, JSON bodies only, an answer of 404
/// to everything else. It reads and writes bytes and keeps no texts, so that it costs far less than who calls it.
/// </summary>
internal sealed class BotApiServer : IAsyncDisposable
{
    private const int MaxTextLength = 4_096;

    private readonly WebApplication app;
    private BotApiSession session = new(0);
    private int sessions;
    private long messageId;

    private BotApiServer()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        app = builder.Build();
        app.Run(HandleAsync);
    }

    /// <summary>Where it listens.</summary>
    public string Address => app.Urls.First();

    /// <summary>Starts on a free port.</summary>
    public static async Task<BotApiServer> StartAsync(CancellationToken cancellationToken)
    {
        var server = new BotApiServer();
        await server.app.StartAsync(cancellationToken);
        return server;
    }

    /// <summary>Ends the session before and begins another.</summary>
    public BotApiSession Open() => session = new BotApiSession(++sessions);

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await app.StopAsync(patience.Token);
        await app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        ApiAnswer answer;
        try
        {
            answer = await AnswerAsync(session, context);
        }
        catch (Exception failure) when (failure is JsonException or FormatException or InvalidOperationException)
        {
            answer = ApiAnswer.Refused(400, "Bad Request: can't parse the body");
        }
        catch (Exception failure) when (failure is OperationCanceledException or BadHttpRequestException)
        {
            return;
        }
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = answer.Body.Length;
        await context.Response.BodyWriter.WriteAsync(answer.Body);
    }

    private async ValueTask<ApiAnswer> AnswerAsync(BotApiSession current, HttpContext context)
    {
        var path = context.Request.Path.Value!;
        var prefix = $"/bot{current.Token}/";
        if (!path.StartsWith(prefix, StringComparison.Ordinal))
            return ApiAnswer.Refused(401, "Unauthorized");
        var request = await ReadAsync(context.Request);
        switch (path[prefix.Length..])
        {
            case "sendMessage":
                return Send(current, request);
            case "getUpdates":
                return await current.Updates.PollAsync(request, context.RequestAborted) is { } updates
                    ? ApiAnswer.Updates(updates)
                    : ApiAnswer.Refused(409, "Conflict: terminated by other getUpdates request");
            case "getMe":
                return ApiAnswer.Me;
            case "deleteWebhook" or "setWebhook" or "setMyCommands" or "sendChatAction" or "answerCallbackQuery":
                return ApiAnswer.True;
            case var unknown:
                current.UnknownMethod = unknown;
                return ApiAnswer.Refused(404, "Not Found: method not found");
        }
    }

    private ApiAnswer Send(BotApiSession current, ApiRequest request)
    {
        var ledger = current.Ledger;
        if (request.ChatId is not { } chat || !ledger.Knows(chat))
            return ApiAnswer.Refused(400, "Bad Request: chat not found");
        if (request.Text is not { Length: > 0 } text)
            return ApiAnswer.Refused(400, "Bad Request: message text is empty");
        if (text.Length > MaxTextLength)
            return ApiAnswer.Refused(400, "Bad Request: message is too long");
        if (current.Limit?.Take() is > 0 and var seconds)
        {
            ledger.RecordRefusal();
            return ApiAnswer.Refused(429, $"Too Many Requests: retry after {seconds}", seconds);
        }
        ledger.Record(chat, text);
        return ApiAnswer.Sent(chat, Interlocked.Increment(ref messageId), text, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds());
    }

    private static async ValueTask<ApiRequest> ReadAsync(HttpRequest request)
    {
        var body = request.BodyReader;
        var read = await body.ReadAsync();
        while (!read.IsCompleted)
        {
            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            read = await body.ReadAsync();
        }
        try
        {
            if (!read.Buffer.IsEmpty && request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) != true)
                throw new JsonException("Only JSON bodies are read.");
            return ApiRequest.Read(read.Buffer);
        }
        finally
        {
            body.AdvanceTo(read.Buffer.End);
        }
    }
}
