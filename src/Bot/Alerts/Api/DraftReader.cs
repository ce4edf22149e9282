using System.Globalization;
using Bot.Articles;

namespace Bot.Alerts.Api;

/// <summary>Makes an alert's content of what a program sends.</summary>
internal sealed class DraftReader(TopicCatalogue topics, TimeProvider clock)
{
    /// <summary>The content, or the problem with it; one of the two is null.</summary>
    public async Task<(AlertContent? Content, IResult? Problem)> ReadAsync(DraftRequest request, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        var content = new AlertContent(request.Text!.Trim())
        {
            Link = Link(request.Link, errors),
            Photo = Photo(request.Photo, errors),
            Severity = request.Severity is { } severity ? Enum.Parse<AlertSeverity>(severity, ignoreCase: true) : AlertSeverity.Normal,
            Audience = await AudienceAsync(request.Audience, errors, cancellationToken),
            IsSilent = request.Silent ?? false,
            ScheduledAt = Moment(request.ScheduledAt, errors),
            SendByMinutes = request.SendByMinutes ?? AlertContent.DefaultSendByMinutes,
        };
        return errors.AreNone ? (content, null) : (null, errors.Answer());
    }

    /// <summary>An address that readers can be led to; null for none.</summary>
    public static Uri? Link(string? given, FieldErrors errors)
    {
        if (given is null)
            return null;
        if (Uri.TryCreate(given, UriKind.Absolute, out var link) && link.Scheme is "http" or "https" && link.UserInfo.Length == 0)
            return link;
        errors.Add("link", ApiTexts.Allowed("an http or https address of at most 2000 characters"));
        return null;
    }

    private static string? Photo(string? given, FieldErrors errors)
    {
        if (given is null)
            return null;
        var isAddress = given.Contains("://", StringComparison.Ordinal);
        if (given.All(one => one is > ' ' and <= '~') && (!isAddress || given.StartsWith("https://", StringComparison.Ordinal)))
            return given;
        errors.Add("photo", ApiTexts.Allowed("an https address or a Telegram file id of 1 to 2000 visible ASCII characters"));
        return null;
    }

    private DateTimeOffset? Moment(string? given, FieldErrors errors)
    {
        if (given is null)
            return null;
        var now = clock.GetUtcNow();
        if (DateTimeOffset.TryParse(given, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            && moment >= now && moment <= now.AddDays(DraftRequest.MaxDaysAhead))
            return moment.ToUniversalTime();
        errors.Add("scheduledAt", ApiTexts.Allowed("a moment like 2026-01-31T14:05:00Z, from now to 30 days ahead"));
        return null;
    }

    private async Task<AlertAudience> AudienceAsync(AudienceRequest? given, FieldErrors errors, CancellationToken cancellationToken)
    {
        if (given?.Topics is not null && given.To != "topics")
            errors.Add("audience.topics", ApiTexts.Allowed("with \"to\": \"topics\" only"));
        if (given?.Languages is not null && given.To != "languages")
            errors.Add("audience.languages", ApiTexts.Allowed("with \"to\": \"languages\" only"));
        return given?.To switch
        {
            "topics" => new AlertAudience.Topics(await TopicsAsync(given.Topics ?? [], errors, cancellationToken)),
            "languages" => new AlertAudience.Languages(Languages(given.Languages ?? [], errors)),
            _ => new AlertAudience.All(),
        };
    }

    private async Task<IReadOnlyList<string>> TopicsAsync(
        IReadOnlyList<string> given, FieldErrors errors, CancellationToken cancellationToken)
    {
        var known = await topics.NamesAsync(cancellationToken);
        var found = given.Select(name => name is null ? null : known.FindExact(name)?.Name).ToList();
        if (found.Count == 0 || found.Contains(null))
            errors.Add("audience.topics", ApiTexts.Allowed("1 to 20 names of known topics"));
        return [.. found.OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    private static List<string> Languages(IReadOnlyList<string> given, FieldErrors errors)
    {
        if (given.Count == 0 || given.Any(code => code is not { Length: 2 or 3 } || !code.All(char.IsAsciiLetterLower)))
            errors.Add("audience.languages", ApiTexts.Allowed("1 to 20 codes of two or three lower-case letters"));
        return [.. given.Distinct(StringComparer.Ordinal)];
    }
}
