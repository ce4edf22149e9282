using System.ComponentModel.DataAnnotations;

namespace Bot.Web;

/// <summary>Settings of the web page (section <c>Web</c>).</summary>
internal sealed class WebOptions
{
    public const string Section = "Web";

    /// <summary>Where the page listens: an http address with a host and an optional port, without a path. Put a TLS proxy in front for the open internet.</summary>
    [Required]
    [RegularExpression(@"http://[^\s/:]+(:\d{1,5})?/?", ErrorMessage = "an address like http://127.0.0.1:5080 or http://*:5080")]
    public string Url { get; set; } = "http://127.0.0.1:5080";
}
