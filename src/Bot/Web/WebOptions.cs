using System.ComponentModel.DataAnnotations;

namespace Bot.Web;

/// <summary>Settings of the web page (section <c>Web</c>).</summary>
internal sealed class WebOptions
{
    public const string Section = "Web";

    /// <summary>Where the page listens: an http address without a path; port 0 takes a free one. Put a TLS proxy in front for the open internet.</summary>
    [ListenAddress(ErrorMessage = "http:// and an IP address, localhost or * (every address), with a port from 0 to 65535, like http://127.0.0.1:5080")]
    public string Url { get; set; } = "http://127.0.0.1:5080";

    /// <summary>Messages a minute from one reader; four times as many from one address; 0: no limit.</summary>
    [Range(0, 6_000)]
    public int MessagesPerMinute { get; set; } = 30;

    /// <summary>Proxies, beside those on this machine, that are believed when they say whom they speak for.</summary>
    [Networks(ErrorMessage = "a list of addresses or networks like 10.0.0.0/8")]
    public IReadOnlyList<string> TrustedProxies { get; set; } = [];
}
