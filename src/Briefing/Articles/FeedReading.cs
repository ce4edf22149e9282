namespace Briefing.Articles;

/// <summary>What reading a feed or a list of sources gave.</summary>
public abstract record FeedReading
{
    private FeedReading()
    {
    }

    /// <summary>It is a feed.</summary>
    public sealed record Read(Feed Feed) : FeedReading;

    /// <summary>It is a list of sources (OPML), in its order, each address once.</summary>
    public sealed record SourceList(IReadOnlyList<FeedSource> Sources) : FeedReading;

    /// <summary>It is neither, or too broken.</summary>
    /// <param name="Reason">One plain sentence for the operator, without a full stop at its end.</param>
    public sealed record Unreadable(string Reason) : FeedReading;
}
