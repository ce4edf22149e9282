using System.Text.Json;

namespace Bot.Web;

/// <summary>Writes a reply as the page reads it: one JSON object a line, each sent as soon as it is written.</summary>
internal sealed class ChatLines(HttpResponse response)
{
    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    /// <summary>The media type.</summary>
    public const string ContentType = "application/x-ndjson; charset=utf-8";

    /// <summary>The bot has the message and is at work.</summary>
    public Task TypingAsync(CancellationToken cancellationToken) => WriteAsync(new { kind = "typing" }, cancellationToken);

    /// <summary>One message, paragraph by paragraph, then what could be asked next.</summary>
    public async Task MessageAsync(WebReply reply, CancellationToken cancellationToken)
    {
        await WriteAsync(new { kind = "message" }, cancellationToken);
        foreach (var runs in TextPieces.Of(reply.Text))
            await WriteAsync(new { kind = "piece", runs }, cancellationToken);
        if (reply.File is { } file)
            await WriteAsync(new { kind = "file", name = file, url = ChatEndpoints.DataPath }, cancellationToken);
        if (reply.Buttons.Count > 0)
            await WriteAsync(new { kind = "suggestions", items = reply.Buttons }, cancellationToken);
    }

    /// <summary>All has been said.</summary>
    public Task EndAsync(CancellationToken cancellationToken) => WriteAsync(new { kind = "end" }, cancellationToken);

    /// <summary>It went wrong; sending the same message again may help.</summary>
    public Task FailedAsync(string text, CancellationToken cancellationToken) =>
        WriteAsync(new { kind = "failed", text }, cancellationToken);

    private async Task WriteAsync<T>(T line, CancellationToken cancellationToken)
    {
        await JsonSerializer.SerializeAsync(response.Body, line, JsonSerializerOptions.Web, cancellationToken);
        await response.Body.WriteAsync(LineEnd, cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
    }
}
