using System.Text.Json;
using Bot.Conversations;
using Bot.Gateway;
using Briefing.Answers;

namespace Bot.Alerts;

/// <summary>Makes the messages that readers get of a revision.</summary>
internal sealed class AlertMessages(AlertTopics topics)
{
    // The outbox puts the reader's chat in its place.
    private static readonly ChatKey Anyone = new(ChatKey.TelegramChannel, "0");

    /// <summary>For those who have heard nothing of the alert yet.</summary>
    public async Task<OutgoingMessage> FreshAsync(
        Wording wording, AlertRevision alert, CancellationToken cancellationToken) =>
        new(Anyone, AlertTexts.Alert(wording, alert.Content, alert.IsDrill), await ButtonsAsync(wording, alert, cancellationToken))
        {
            IsSilent = IsSilent(alert),
            ShowsPreview = alert.Content.Link is not null && alert.Content.Photo is null,
            Photo = alert.Content.Photo,
        };

    /// <summary>What a copy becomes.</summary>
    /// <param name="wording">In which language.</param>
    /// <param name="alert">The correction or retraction.</param>
    /// <param name="at">When it was made.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<OutgoingMessage> ChangedCopyAsync(
        Wording wording, AlertRevision alert, DateTimeOffset at, CancellationToken cancellationToken) =>
        alert.Kind is AlertKind.Retraction
            ? new OutgoingMessage(Anyone, AlertTexts.Withdrawn(wording, alert.Content, at), []) { Photo = alert.Content.Photo }
            : new OutgoingMessage(
                Anyone, AlertTexts.Corrected(wording, alert.Content, at), await ButtonsAsync(wording, alert, cancellationToken))
            {
                ShowsPreview = alert.Content.Link is not null && alert.Content.Photo is null,
                Photo = alert.Content.Photo,
            };

    /// <summary>What follows a copy that was changed, or stands alone where the copy cannot be found.</summary>
    /// <param name="wording">In which language.</param>
    /// <param name="alert">The correction or retraction.</param>
    /// <param name="before">What the alert said before it.</param>
    public static OutgoingMessage Reply(Wording wording, AlertRevision alert, string before) => new(
        Anyone,
        alert.Kind is AlertKind.Retraction
            ? AlertTexts.Retraction(wording, alert.Content, before)
            : AlertTexts.Correction(wording, alert.Content),
        [])
    {
        IsSilent = IsSilent(alert),
    };

    /// <summary>What a reply to a message about the alert leads back to, as JSON.</summary>
    public async Task<string> AboutAsync(AlertRevision alert, Guid factId, CancellationToken cancellationToken)
    {
        var topic = (await topics.InAsync(alert.Content.Text, cancellationToken)) is [var first, ..] ? first.Name : null;
        var dialogue = Dialogue.Empty.After(new DialogueTurn(AlertTexts.AboutQuestion, [alert.Content.Text], [factId], null), topic);
        return JsonSerializer.Serialize(dialogue, JsonSerializerOptions.Web);
    }

    private async Task<IReadOnlyList<MessageButton>> ButtonsAsync(
        Wording wording, AlertRevision alert, CancellationToken cancellationToken) =>
        await topics.InAsync(alert.Content.Text, cancellationToken) is [var topic, ..]
            ? [AlertTexts.BriefingButton(wording, topic), AlertTexts.FollowButton(wording, topic, alert.Content.Text)]
            : [];

    private static bool IsSilent(AlertRevision alert) => alert.Content.IsSilent || alert.Content.Severity is AlertSeverity.Minor;
}
