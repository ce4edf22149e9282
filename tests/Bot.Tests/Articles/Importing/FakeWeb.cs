using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Threading.Channels;

namespace Bot.Tests.Articles.Importing;

/// <summary>Answers HTTP requests as the test says; an address that it does not say anything about fails the request.</summary>
internal sealed class FakeWeb
{
    private readonly ConcurrentDictionary<string, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>> answers = new();
    private readonly Channel<(string Client, HttpRequestMessage Request)> calls = Channel.CreateUnbounded<(string, HttpRequestMessage)>();
    private int count;

    /// <summary>Every request, and the client it came through, in order.</summary>
    public ChannelReader<(string Client, HttpRequestMessage Request)> Calls => calls.Reader;

    /// <summary>How many requests there were.</summary>
    public int Count => count;

    public void Answer(string address, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) => answers[address] = answer;

    public void Answer(string address, string body, string type = "text/html", HttpStatusCode status = HttpStatusCode.OK) =>
        Answer(address, (_, _) => Task.FromResult(Response(body, type, status)));

    /// <summary>A redirect.</summary>
    public void Redirect(string address, string to) => Answer(address, (_, _) =>
    {
        var response = new HttpResponseMessage(HttpStatusCode.Found);
        response.Headers.TryAddWithoutValidation("Location", to);
        return Task.FromResult(response);
    });

    /// <summary>Never answers, until the request is given up.</summary>
    public void Hang(string address) => Answer(address, async (_, cancellationToken) =>
    {
        var never = new TaskCompletionSource<HttpResponseMessage>();
        await using var givenUp = cancellationToken.Register(() => never.TrySetCanceled(cancellationToken));
        return await never.Task;
    });

    public static HttpResponseMessage Response(string body, string type = "text/html", HttpStatusCode status = HttpStatusCode.OK)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return new HttpResponseMessage(status) { Content = content };
    }

    /// <summary>The web as one client sees it.</summary>
    public HttpMessageHandler As(string client) => new Handler(this, client);

    private sealed class Handler(FakeWeb web, string client) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref web.count);
            web.calls.Writer.TryWrite((client, request));
            return web.answers.TryGetValue(request.RequestUri!.AbsoluteUri, out var answer)
                ? answer(request, cancellationToken)
                : throw new HttpRequestException($"The test says nothing about {request.RequestUri}");
        }
    }
}
