using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Bot.Alerts.Api;

/// <summary>What is right in place of what was sent.</summary>
internal sealed class CorrectionRequest : ApiRequest
{
    [Description("What is right.")]
    [Required(ErrorMessage = "1 to 300 characters")]
    [StringLength(AlertRules.MaxLength, MinimumLength = 1, ErrorMessage = "1 to 300 characters")]
    public string? Text { get; init; }

    [Description("What was wrong, in a sentence; readers get it, too.")]
    [Required(ErrorMessage = "1 to 300 characters")]
    [StringLength(AlertRules.MaxLength, MinimumLength = 1, ErrorMessage = "1 to 300 characters")]
    public string? WhatWasWrong { get; init; }

    [Description("Where readers find more; as before when left out.")]
    [StringLength(DraftRequest.MaxLinkLength, ErrorMessage = "an http or https address of at most 2000 characters")]
    public string? Link { get; init; }
}
