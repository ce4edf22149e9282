using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Bot.Alerts.Api;

/// <summary>An alert to draft.</summary>
internal sealed class DraftRequest : ApiRequest
{
    public const int MaxLinkLength = 2_000;
    public const int MaxSendByMinutes = 24 * 60;
    public const int MaxDaysAhead = 30;

    private const string Moment =
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,7})?)?(Z|[+-][0-9]{2}:[0-9]{2})$";

    [Description("What readers get: one sourced sentence of about 100 characters, then a line on what is known.")]
    [Required(ErrorMessage = "1 to 300 characters")]
    [StringLength(AlertRules.MaxLength, MinimumLength = 1, ErrorMessage = "1 to 300 characters")]
    public string? Text { get; init; }

    [Description("Where readers find more.")]
    [StringLength(MaxLinkLength, ErrorMessage = "an http or https address of at most 2000 characters")]
    public string? Link { get; init; }

    [Description("The https address of a photo, or the file id that Telegram gave it.")]
    [StringLength(MaxLinkLength, MinimumLength = 1, ErrorMessage = "an https address or a Telegram file id of 1 to 2000 visible ASCII characters")]
    public string? Photo { get; init; }

    [Description("How much it matters; normal when left out.")]
    [RegularExpression("^(major|normal|minor)$", ErrorMessage = "major, normal or minor")]
    public string? Severity { get; init; }

    [Description("Whom it is for; all readers when left out.")]
    public AudienceRequest? Audience { get; init; }

    [Description("Whether it comes without a sound.")]
    public bool? Silent { get; init; }

    [Description("Not before this moment, ISO 8601 with an offset; when it is sent, if left out.")]
    [RegularExpression(Moment, ErrorMessage = "a moment like 2026-01-31T14:05:00Z, from now to 30 days ahead")]
    public string? ScheduledAt { get; init; }

    [Description("Nothing of it leaves later than so many minutes after its time; 30 when left out.")]
    [Range(1, MaxSendByMinutes, ErrorMessage = "a whole number from 1 to 1440")]
    public int? SendByMinutes { get; init; }
}
