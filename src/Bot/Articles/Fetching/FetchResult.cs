using Bot.Articles.Reading;

namespace Bot.Articles.Fetching;

/// <summary>What fetching an address gave.</summary>
internal abstract record FetchResult
{
    private FetchResult()
    {
    }

    /// <summary>The page or feed.</summary>
    /// <param name="Address">Where it was found after redirects.</param>
    /// <param name="Body">Its bytes, unpacked.</param>
    /// <param name="Kind">What the server says it is.</param>
    /// <param name="Charset">The encoding that the server names, or null.</param>
    public sealed record Fetched(
        Uri Address, ReadOnlyMemory<byte> Body, DocumentKind Kind, string? Charset) : FetchResult
    {
        public string? ETag { get; init; }

        public DateTimeOffset? LastModified { get; init; }

        /// <summary>The page as a document.</summary>
        /// <param name="name">As failures name it.</param>
        public Document ToDocument(string name) => new(name, new MemoryStream(Body.ToArray(), writable: false))
        {
            Kind = Kind is DocumentKind.Unknown ? DocumentKinds.OfName(Address.AbsolutePath) : Kind,
            Charset = Charset,
            Address = Address,
        };
    }

    /// <summary>The copy at hand is still the newest.</summary>
    public sealed record NotModified : FetchResult;

    /// <summary>It could not be fetched.</summary>
    /// <param name="Reason">One plain sentence for the operator, without a full stop at its end.</param>
    public sealed record Failed(string Reason) : FetchResult;
}
