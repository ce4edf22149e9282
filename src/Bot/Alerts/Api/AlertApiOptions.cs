using System.ComponentModel.DataAnnotations;

namespace Bot.Alerts.Api;

/// <summary>Settings of alerts over HTTP (section <c>AlertApi</c>).</summary>
internal sealed class AlertApiOptions
{
    public const string Section = "AlertApi";

    /// <summary>Requests a minute with one key, in each process; 0: no limit.</summary>
    [Range(0, 60_000)]
    public int RequestsPerMinute { get; set; } = 120;

    /// <summary>Requests a minute without a valid key from one address that are told why; 0: no limit.</summary>
    [Range(0, 6_000)]
    public int FailuresPerMinute { get; set; } = 20;
}
