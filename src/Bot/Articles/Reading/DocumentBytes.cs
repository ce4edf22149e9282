using System.IO.Compression;

namespace Bot.Articles.Reading;

/// <summary>A document's bytes: unpacked when it is packed, with their beginning at hand.</summary>
internal sealed class DocumentBytes : IAsyncDisposable
{
    private const int BeginningBytes = 8 * 1024;

    private readonly Stream source;

    private DocumentBytes(Stream source, byte[] beginning)
    {
        this.source = source;
        Beginning = beginning;
        All = new StreamWithBeginning(beginning, source);
    }

    /// <summary>The first bytes, fewer than 8 KB only when the document is shorter.</summary>
    public ReadOnlyMemory<byte> Beginning { get; }

    /// <summary>Every byte from the first; read once.</summary>
    public Stream All { get; }

    /// <summary>Opens a document; gzip is unpacked, however it is named.</summary>
    public static async Task<DocumentBytes> OpenAsync(Stream content, CancellationToken cancellationToken)
    {
        var bytes = new DocumentBytes(content, await BeginningOf(content, cancellationToken));
        if (!bytes.Beginning.Span.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            return bytes;
        var unpacked = new GZipStream(bytes.All, CompressionMode.Decompress);
        return new DocumentBytes(unpacked, await BeginningOf(unpacked, cancellationToken));
    }

    /// <summary>All bytes, or null when they are more than <paramref name="most"/>.</summary>
    public Task<ReadOnlyMemory<byte>?> ReadToEndAsync(int most, CancellationToken cancellationToken) =>
        new ByteBlocks(All, most).ReadToEndAsync(cancellationToken);

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private static async Task<byte[]> BeginningOf(Stream content, CancellationToken cancellationToken)
    {
        var beginning = new byte[BeginningBytes];
        var length = await content.ReadAtLeastAsync(
            beginning, BeginningBytes, throwOnEndOfStream: false, cancellationToken);
        return beginning[..length];
    }
}
