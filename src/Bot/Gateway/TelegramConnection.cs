using System.Net.Sockets;
using Microsoft.Extensions.Options;
using Telegram.Bot.Requests;
using Telegram.Bot.Requests.Abstractions;

namespace Bot.Gateway;

/// <summary>
/// Makes single calls to the Bot API and tells how each ended. It never retries and never waits: whoever calls decides.
/// Requests are the library's, the call itself is made here, since the library's client cannot tell a call that never
/// left from one that may have arrived, nor a refusal that comes with status 200 from an answer that it cannot read.
/// </summary>
internal sealed class TelegramConnection(IHttpClientFactory clients, IOptions<TelegramOptions> options, TimeProvider time)
{
    /// <summary>The HTTP client of everything but polling.</summary>
    public const string SendingClient = "telegram sending";

    /// <summary>The HTTP client that waits for updates.</summary>
    public const string PollingClient = "telegram polling";

    /// <summary>How long Telegram may take to answer a call.</summary>
    public static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(30);

    /// <summary>How long Telegram holds a request for updates open when there are none.</summary>
    public static readonly TimeSpan LongPoll = TimeSpan.FromSeconds(50);

    private const int MaxAnswerBytes = 4 << 20;
    private const int MaxUpdatesBytes = 64 << 20;

    private readonly HttpClient sending = clients.CreateClient(SendingClient);
    private readonly HttpClient polling = clients.CreateClient(PollingClient);
    private readonly string address = $"{options.Value.ApiBaseUrl.TrimEnd('/')}/bot{options.Value.Token}/";

    /// <summary>Whether a token is set at all; without one no call may be made.</summary>
    public bool HasToken => options.Value.HasToken;

    /// <summary>Makes one call.</summary>
    /// <param name="request">The call.</param>
    /// <param name="cancellationToken">Gives up waiting; the call may have been carried out nevertheless.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<TelegramAnswer> CallAsync(IRequest request, CancellationToken cancellationToken) =>
        CallAsync(sending, request, AnswerTimeout, MaxAnswerBytes, cancellationToken);

    /// <summary>Waits for updates, up to <see cref="LongPoll"/>, and confirms those before the offset.</summary>
    /// <inheritdoc cref="CallAsync(IRequest, CancellationToken)"/>
    public Task<TelegramAnswer> PollAsync(GetUpdatesRequest request, CancellationToken cancellationToken) =>
        CallAsync(polling, request, LongPoll + AnswerTimeout, MaxUpdatesBytes, cancellationToken);

    /// <summary>The text with the token, should it stand in it, hidden.</summary>
    public string WithoutToken(string text) =>
        HasToken ? text.Replace(options.Value.Token!, "<token>", StringComparison.Ordinal) : text;

    private async Task<TelegramAnswer> CallAsync(
        HttpClient http, IRequest request, TimeSpan timeout, int maxBytes, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        using var content = request.ToHttpContent() is { } body ? new WatchedContent(body) : null;
        using var message = new HttpRequestMessage(request.HttpMethod, address + request.MethodName) { Content = content };
        try
        {
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return await ReadAsync(response, maxBytes, either.Token, cancellationToken);
        }
        catch (Exception failure) when (IsOfTheWay(failure))
        {
            // Cut off by us, a connection may fail in any of these ways.
            cancellationToken.ThrowIfCancellationRequested();
            var reason = late.IsCancellationRequested
                ? $"no answer within {timeout.TotalSeconds:0} s"
                : WithoutToken((failure.InnerException ?? failure).Message);
            return new TelegramAnswer.Unanswered(MayHaveArrived(failure, content), reason);
        }
    }

    /// <summary>The status has come, so what it says holds even when the body breaks off.</summary>
    private async Task<TelegramAnswer> ReadAsync(
        HttpResponseMessage response, int maxBytes, CancellationToken either, CancellationToken cancellationToken)
    {
        byte[] body;
        try
        {
            await response.Content.LoadIntoBufferAsync(maxBytes, either);
            body = await response.Content.ReadAsByteArrayAsync(either);
        }
        catch (Exception failure) when (IsOfTheWay(failure))
        {
            cancellationToken.ThrowIfCancellationRequested();
            body = [];
        }
        var answer = TelegramAnswerReader.Read(response.StatusCode, body);
        return answer is TelegramAnswer.Refused refused
            ? refused with { Description = WithoutToken(refused.Description) }
            : answer;
    }

    private static bool IsOfTheWay(Exception failure) =>
        failure is HttpRequestException or OperationCanceledException or IOException or SocketException or ObjectDisposedException;

    private static bool MayHaveArrived(Exception failure, WatchedContent? content) =>
        failure is HttpRequestException { HttpRequestError: var error }
            ? error is not (HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
            : content?.MayHaveLeft ?? true;
}
