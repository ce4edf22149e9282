namespace Bot.Alerts;

/// <summary>What an audience can be chosen from.</summary>
internal sealed class AudienceChoices(AlertTopics topics, AudienceStore audience)
{
    private const int Most = 8;

    /// <summary>The topics that the text names, or the languages that most readers have.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(AlertRevision alert, PreviewMenu menu, CancellationToken cancellationToken) =>
        menu is PreviewMenu.Topics
            ? [.. (await topics.InAsync(alert.Content.Text, cancellationToken)).Take(Most).Select(topic => topic.Name)]
            : [.. (await audience.LanguagesAsync(Most, cancellationToken)).Select(language => language.Code)];
}
