namespace Bot.Articles.Fetching;

/// <summary>A page or feed to be fetched.</summary>
/// <param name="Address">Absolute http or https address.</param>
/// <param name="Trust">Who gave the address.</param>
internal sealed record FetchRequest(Uri Address, AddressTrust Trust)
{
    /// <summary>The mark that the server gave the copy at hand, or null.</summary>
    public string? ETag { get; init; }

    /// <summary>When the copy at hand was last changed, as the server said, or null.</summary>
    public DateTimeOffset? LastModified { get; init; }
}
