using System.ComponentModel.DataAnnotations;

namespace Bot.Articles.Fetching;

/// <summary>Settings of fetching pages and feeds (section <c>Fetching</c>).</summary>
internal sealed class FetchingOptions
{
    public const string Section = "Fetching";

    /// <summary>How long one try may take until the page begins, and then as long again until its last byte.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How often a page is tried again after a fault that may pass.</summary>
    [Range(0, 10)]
    public int Retries { get; set; } = 2;

    /// <summary>The wait before the first new try; it doubles for each further one.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The most redirects followed for one page. Inclusive.</summary>
    [Range(0, 20)]
    public int MaxRedirects { get; set; } = 5;

    /// <summary>
    /// Whether addresses from feeds, outlines and redirects may lead to private networks. Off, a feed cannot make the
    /// bot
    /// read what only its own host can reach; neither does the bot use a proxy for such addresses then.
    /// </summary>
    public bool AllowPrivateAddresses { get; set; }
}
