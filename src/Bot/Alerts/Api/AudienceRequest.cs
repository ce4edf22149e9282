using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Bot.Alerts.Api;

/// <summary>Whom an alert is for.</summary>
internal sealed class AudienceRequest : ApiRequest
{
    public const int MaxChoices = 20;

    [Description("All readers, those who follow topics (or have chosen none), or those whose app speaks a language.")]
    [Required(ErrorMessage = "all, topics or languages")]
    [RegularExpression("^(all|topics|languages)$", ErrorMessage = "all, topics or languages")]
    public string? To { get; init; }

    [Description("With topics: names of topics that the bot knows.")]
    [MaxLength(MaxChoices, ErrorMessage = "1 to 20 names of known topics, with \"to\": \"topics\"")]
    public IReadOnlyList<string>? Topics { get; init; }

    [Description("With languages: their codes, like en.")]
    [MaxLength(MaxChoices, ErrorMessage = "1 to 20 codes of two or three lower-case letters, with \"to\": \"languages\"")]
    public IReadOnlyList<string>? Languages { get; init; }
}
