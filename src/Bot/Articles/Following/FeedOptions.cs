using System.ComponentModel.DataAnnotations;

namespace Bot.Articles.Following;

/// <summary>Settings of following feeds (section <c>Feeds</c>).</summary>
internal sealed class FeedOptions
{
    public const string Section = "Feeds";

    /// <summary>How often each feed is read while all is well.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan Interval { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>
    /// The longest wait for a feed that keeps failing; the wait doubles from <see cref="Interval"/> up to it.
    /// </summary>
    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00")]
    public TimeSpan MaxBackOff { get; set; } = TimeSpan.FromHours(24);
}
