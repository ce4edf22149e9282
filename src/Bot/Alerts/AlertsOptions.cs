using System.ComponentModel.DataAnnotations;

namespace Bot.Alerts;

/// <summary>Settings of breaking alerts (section <c>Alerts</c>).</summary>
internal sealed class AlertsOptions
{
    public const string Section = "Alerts";

    /// <summary>How many people other than the author must approve; 0: the author may.</summary>
    [Range(0, 10)]
    public int Approvals { get; set; } = 1;
}
