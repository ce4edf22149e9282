using System.Collections.Concurrent;
using Bot.Articles;

namespace Bot.Briefs.Digests;

/// <summary>Keeps the caches of the present minute, as long as the store's articles are as they were.</summary>
internal sealed class StoryCaches(StoryCacheSources sources, ArticleStore articles, TimeProvider clock)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private volatile Caches? latest;

    /// <summary>The stories of so long.</summary>
    public async Task<StoryCache> OfAsync(TimeSpan window, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var minute = now.Ticks / Minute.Ticks;
        var revision = await articles.RevisionAsync(cancellationToken);
        if (latest is not { } known || known.Minute != minute || known.Revision != revision)
            latest = known = new Caches(minute, revision);
        if (known.ByWindow.TryGetValue(window, out var cache) && !cache.IsFull)
            return cache;
        return known.ByWindow[window] = new StoryCache(sources, now, window);
    }

    private sealed record Caches(long Minute, string Revision)
    {
        public ConcurrentDictionary<TimeSpan, StoryCache> ByWindow { get; } = [];
    }
}
