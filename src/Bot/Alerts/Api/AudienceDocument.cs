namespace Bot.Alerts.Api;

/// <summary>Whom an alert is for.</summary>
/// <param name="To">all, topics, languages or admins.</param>
/// <param name="Topics">With topics; else null.</param>
/// <param name="Languages">With languages; else null.</param>
internal sealed record AudienceDocument(string To, IReadOnlyList<string>? Topics, IReadOnlyList<string>? Languages)
{
    public static AudienceDocument Of(AlertAudience audience) => audience switch
    {
        AlertAudience.Topics topics => new("topics", topics.Names, null),
        AlertAudience.Languages languages => new("languages", null, languages.Codes),
        AlertAudience.Admins => new("admins", null, null),
        _ => new("all", null, null),
    };
}
