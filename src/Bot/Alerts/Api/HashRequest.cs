using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Bot.Alerts.Api;

/// <summary>Names exactly what is meant.</summary>
internal sealed class HashRequest : ApiRequest
{
    [Description("The hash of the revision as its caller saw it. When it was changed since, nothing is done.")]
    [Required(ErrorMessage = "the hash of the revision, 16 of A-Z a-z 0-9 _ -")]
    [RegularExpression("^[A-Za-z0-9_-]{16}$", ErrorMessage = "the hash of the revision, 16 of A-Z a-z 0-9 _ -")]
    public string? Hash { get; init; }
}
