using System.Net;
using System.Net.Http.Headers;
using Bot.Articles.Reading;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Timeout;

namespace Bot.Articles.Fetching;

/// <summary>Fetches pages and feeds over HTTP: a bounded number of bytes, redirects and tries.</summary>
internal sealed class PageFetcher(
    IHttpClientFactory clients, IOptions<FetchingOptions> options, IOptions<ReadingOptions> reading, TimeProvider time)
{
    /// <summary>The client for addresses that the operator named.</summary>
    internal const string NamedClient = "pages named by the operator";

    /// <summary>The client for all other addresses; it connects to public hosts only.</summary>
    internal const string FoundClient = "pages found elsewhere";

    /// <summary>Fetches a page, following its redirects.</summary>
    /// <returns>The page, or the plain reason why there is none; network faults never come as exceptions.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await FollowAsync(request, cancellationToken);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or ExecutionRejectedException)
        {
            return new FetchResult.Failed(FetchProblems.Describe(problem, options.Value));
        }
    }

    private async Task<FetchResult> FollowAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        var (address, trust) = (request.Address, request.Trust);
        for (var redirects = 0; redirects <= options.Value.MaxRedirects; redirects++)
        {
            using var message = Message(request, address);
            using var response = await ClientFor(trust).SendAsync(
                message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (LocationOf(response) is not { } location)
                return await ResultAsync(response, address, cancellationToken);
            if (!Uri.TryCreate(address, location, out var next) || WebAddress.Parse(next.AbsoluteUri) is null)
                return new FetchResult.Failed($"redirects to {location.OriginalString}, which is not a web address");
            // Only the operator's own host keeps the operator's trust.
            trust = trust is AddressTrust.Named && next.Authority == address.Authority ? trust : AddressTrust.Found;
            address = next;
        }
        return new FetchResult.Failed($"redirects more than {options.Value.MaxRedirects} times");
    }

    private HttpClient ClientFor(AddressTrust trust) => clients.CreateClient(
        trust is AddressTrust.Named || options.Value.AllowPrivateAddresses ? NamedClient : FoundClient);

    private static HttpRequestMessage Message(FetchRequest request, Uri address)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, address);
        message.Headers.IfModifiedSince = request.LastModified;
        if (EntityTagHeaderValue.TryParse(request.ETag, out var tag))
            message.Headers.IfNoneMatch.Add(tag);
        return message;
    }

    /// <summary>Where a redirect leads, maybe relative; null when the response is none.</summary>
    private static Uri? LocationOf(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
            ? response.Headers.Location
            : null;

    private async Task<FetchResult> ResultAsync(
        HttpResponseMessage response, Uri address, CancellationToken cancellationToken)
    {
        if (response.StatusCode is HttpStatusCode.NotModified)
            return new FetchResult.NotModified();
        if (!response.IsSuccessStatusCode)
            return new FetchResult.Failed(FetchProblems.Describe(response.StatusCode));
        var type = response.Content.Headers.ContentType;
        if (DocumentKinds.OfMediaType(type?.MediaType) is not { } kind)
            return new FetchResult.Failed($"is {type?.MediaType}, neither a page nor a feed");
        var most = reading.Value.MaxArticleBytes;
        if (await BodyAsync(response.Content, most, cancellationToken) is not { } body)
            return new FetchResult.Failed($"is longer than {ByteSize.Of(most)}, the most that one page may take");
        return new FetchResult.Fetched(address, body, kind, type?.CharSet)
        {
            ETag = response.Headers.ETag?.ToString(),
            LastModified = response.Content.Headers.LastModified,
        };
    }

    /// <summary>
    /// The body, or null when it is longer than <paramref name="most"/>. The tries' limit ends with the headers, so it
    /// has its own.
    /// </summary>
    private async Task<ReadOnlyMemory<byte>?> BodyAsync(
        HttpContent content, int most, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.Value.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var body = await content.ReadAsStreamAsync(either.Token);
            return await new ByteBlocks(body, most).ReadToEndAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutRejectedException(options.Value.Timeout);
        }
    }
}
