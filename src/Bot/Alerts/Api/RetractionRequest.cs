using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Bot.Alerts.Api;

/// <summary>Why an alert is withdrawn.</summary>
internal sealed class RetractionRequest : ApiRequest
{
    [Description("Why, in a sentence; readers get it.")]
    [Required(ErrorMessage = "1 to 300 characters")]
    [StringLength(AlertRules.MaxLength, MinimumLength = 1, ErrorMessage = "1 to 300 characters")]
    public string? Reason { get; init; }
}
