using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.WebUtilities;

namespace Bot.Tests.Gateway;

/// <summary>A call as Telegram gets it.</summary>
internal sealed record TelegramCall(string Method, JsonElement Body);

/// <summary>The Bot API as far as a test tells it; what it was not told fails the call.</summary>
internal sealed class FakeTelegram : HttpMessageHandler
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Answer>> answers = new();
    private readonly ConcurrentDictionary<string, Answer> otherwise = new();
    private readonly ConcurrentDictionary<string, Func<CancellationToken, Task<HttpResponseMessage>>> beforeWriting = new();
    private readonly Channel<TelegramCall> calls = Channel.CreateUnbounded<TelegramCall>();

    internal delegate Task<HttpResponseMessage> Answer(HttpRequestMessage request, CancellationToken cancellationToken);

    public FakeTelegram()
    {
        Always("getMe", Ok("""{"id":77,"is_bot":true,"first_name":"News","username":"NewsBriefBot"}"""));
        Always("deleteWebhook", Ok("true"));
        Always("getUpdates", (_, cancellationToken) => HangAsync(cancellationToken));
    }

    /// <summary>Every call that was not read yet.</summary>
    public IReadOnlyList<TelegramCall> Calls
    {
        get
        {
            var all = new List<TelegramCall>();
            while (calls.Reader.TryRead(out var call))
                all.Add(call);
            return all;
        }
    }

    public static string Ok(string result) => $$"""{"ok":true,"result":{{result}}}""";

    public static string Refusal(int code, string description, string parameters = "{}") =>
        $$"""{"ok":false,"error_code":{{code}},"description":"{{description}}","parameters":{{parameters}}}""";

    /// <summary>Answers the next call of a method that no other answer waits for.</summary>
    public void Next(string method, string body, HttpStatusCode status = HttpStatusCode.OK) => Next(method, Reply(body, status));

    public void Next(string method, Answer answer) =>
        answers.GetOrAdd(method, _ => new()).Enqueue(answer);

    /// <summary>Refuses the next call as Telegram does.</summary>
    public void Refuse(string method, int code, string description, string parameters = "{}") =>
        Next(method, Refusal(code, description, parameters), (HttpStatusCode)code);

    public void Always(string method, string body) => Always(method, Reply(body, HttpStatusCode.OK));

    public void Always(string method, Answer answer) => otherwise[method] = answer;

    /// <summary>Waits for the next call of a method, passing over others.</summary>
    public async Task<TelegramCall> CallAsync(string method)
    {
        while (true)
        {
            var call = await calls.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(20));
            if (call.Method == method)
                return call;
        }
    }

    /// <summary>Never answers.</summary>
    public static async Task<HttpResponseMessage> HangAsync(CancellationToken cancellationToken)
    {
        var never = new TaskCompletionSource<HttpResponseMessage>();
        await using var givenUp = cancellationToken.Register(() => never.TrySetCanceled(cancellationToken));
        return await never.Task;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var method = request.RequestUri!.Segments[^1];
        Assert.Equal($"/bot{TelegramDesk.Token}/{method}", request.RequestUri.AbsolutePath);
        if (beforeWriting.TryRemove(method, out var happens))
            return await happens(cancellationToken);
        calls.Writer.TryWrite(new TelegramCall(method, JsonElement.Parse(await BodyAsync(request.Content))));
        if (answers.TryGetValue(method, out var queue) && queue.TryDequeue(out var next))
            return await next(request, cancellationToken);
        return otherwise.TryGetValue(method, out var answer)
            ? await answer(request, cancellationToken)
            : throw new InvalidOperationException($"The test says nothing about {method}");
    }

    /// <summary>What happens to the next call before anything of it is written.</summary>
    public void BeforeWriting(string method, Func<CancellationToken, Task<HttpResponseMessage>> happens) =>
        beforeWriting[method] = happens;

    /// <summary>The body; of one with files in it the parts by their names, a file as its name and its text.</summary>
    private static async Task<string> BodyAsync(HttpContent? content)
    {
        if (content is null)
            return "{}";
        if (content.Headers.ContentType?.MediaType != "multipart/form-data")
            return await content.ReadAsStringAsync(CancellationToken.None);
        var boundary = content.Headers.ContentType.Parameters.Single(parameter => parameter.Name == "boundary").Value!.Trim('"');
        var reader = new MultipartReader(boundary, await content.ReadAsStreamAsync(CancellationToken.None));
        var parts = new JsonObject();
        while (await reader.ReadNextSectionAsync() is { } part)
        {
            var head = ContentDispositionHeaderValue.Parse(part.ContentDisposition!);
            var text = await new StreamReader(part.Body).ReadToEndAsync();
            var file = head.FileNameStar ?? head.FileName;
            parts[head.Name!.Trim('"')] = file is null ? text : new JsonObject { ["file"] = file.Trim('"'), ["text"] = text };
        }
        return parts.ToJsonString();
    }

    private static Answer Reply(string body, HttpStatusCode status) =>
        (_, _) => Task.FromResult(new HttpResponseMessage(status)
        {
            Content = new StringContent(body, Encoding.UTF8, body.StartsWith('<') ? "text/html" : "application/json"),
        });
}
