namespace Bot.Articles.Following;

/// <summary>When each feed is to be read next, and whether it failed last time.</summary>
internal sealed class FeedSchedule(FeedOptions options)
{
    private readonly Dictionary<Uri, (int Failures, DateTimeOffset Next)> states = [];

    /// <summary>Whether a feed is to be read now.</summary>
    public bool IsDue(Source feed, DateTimeOffset now) => states.TryGetValue(feed.Url, out var state)
        ? state.Next <= now
        : feed.LastFetched is not { } last || last + options.Interval <= now;

    /// <summary>Notes that a feed was read.</summary>
    /// <returns>Whether it had failed before.</returns>
    public bool Succeeded(Uri feed, DateTimeOffset now)
    {
        var hadFailed = states.TryGetValue(feed, out var state) && state.Failures > 0;
        states[feed] = (0, now + options.Interval);
        return hadFailed;
    }

    /// <summary>Notes that a feed could not be read; it rests twice as long each time.</summary>
    /// <returns>Whether it had been well before.</returns>
    public bool Failed(Uri feed, DateTimeOffset now)
    {
        var failures = states.TryGetValue(feed, out var state) ? state.Failures + 1 : 1;
        var rest = options.Interval * Math.Pow(2, Math.Min(failures - 1, 20));
        states[feed] = (failures, now + (rest < options.MaxBackOff ? rest : options.MaxBackOff));
        return failures == 1;
    }
}
