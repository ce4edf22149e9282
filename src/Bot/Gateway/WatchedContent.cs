using System.Net;

namespace Bot.Gateway;

/// <summary>A request's body that remembers whether it was asked for: until then no server can have acted on the request.</summary>
internal sealed class WatchedContent : HttpContent
{
    private readonly HttpContent content;

    public WatchedContent(HttpContent content)
    {
        this.content = content;
        foreach (var (name, values) in content.Headers)
            Headers.TryAddWithoutValidation(name, values);
    }

    /// <summary>Whether writing began; the server may have got all of it.</summary>
    public bool MayHaveLeft { get; private set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        MayHaveLeft = true;
        return content.CopyToAsync(stream, context, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = content.Headers.ContentLength ?? 0;
        return content.Headers.ContentLength is not null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            content.Dispose();
        base.Dispose(disposing);
    }
}
