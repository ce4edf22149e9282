using System.Collections.Concurrent;
using Bot.Articles;

namespace Bot.Briefs.Digests;

/// <summary>Keeps the shelves of the present minute, as long as the store's articles are as they were.</summary>
internal sealed class StoryShelves(ShelfSources sources, ArticleStore articles, TimeProvider clock)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private volatile Shelves? latest;

    /// <summary>The stories of so long.</summary>
    public async Task<StoryShelf> OfAsync(TimeSpan window, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var minute = now.Ticks / Minute.Ticks;
        var revision = await articles.RevisionAsync(cancellationToken);
        if (latest is not { } known || known.Minute != minute || known.Revision != revision)
            latest = known = new Shelves(minute, revision);
        if (known.ByWindow.TryGetValue(window, out var shelf) && !shelf.IsFull)
            return shelf;
        return known.ByWindow[window] = new StoryShelf(sources, now, window);
    }

    private sealed record Shelves(long Minute, string Revision)
    {
        public ConcurrentDictionary<TimeSpan, StoryShelf> ByWindow { get; } = [];
    }
}
