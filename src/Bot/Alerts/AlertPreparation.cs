using Bot.Outbox;
using Bot.Storage;
using Briefing.Language;

namespace Bot.Alerts;

/// <summary>The first step of sending a revision: stores what its messages say, and the fact that it leaves.</summary>
internal sealed class AlertPreparation(
    Database database, AlertStore alerts, CampaignStore campaigns, AlertMessages messages, AlertFactStore facts, AlertTopics topics)
{
    /// <summary>Does it, unless it was done before.</summary>
    /// <exception cref="Conversations.TurnConflictException">The revision was cancelled meanwhile.</exception>
    public async Task<AlertRevision> PrepareAsync(AlertRevision alert, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (alert.ContentId is not null)
            return alert;
        var before = (await alerts.RevisionsAsync(alert.Number, cancellationToken))
            .LastOrDefault(one => one.Revision < alert.Revision && one.FactId is not null)?.FactId;
        var fact = await FactAsync(alert, now, cancellationToken);
        var message = await messages.FreshAsync(alert, cancellationToken);
        var about = fact is { } left ? await messages.AboutAsync(alert, left.Id, cancellationToken) : null;
        var contentId = Guid.CreateVersion7(now);
        await database.WriteAsync(async connection =>
        {
            await FanOutStore.PrepareAsync(connection, alert, contentId, fact?.Id, cancellationToken);
            await campaigns.AddContentAsync(connection, contentId, message, about, cancellationToken);
            await facts.ReplaceAsync(connection, alert, before, fact, now, cancellationToken);
            return true;
        }, cancellationToken);
        facts.Forget();
        return alert with { ContentId = contentId, FactId = fact?.Id };
    }

    /// <summary>A drill tells nothing, and what is withdrawn leaves nothing.</summary>
    private async Task<(Guid Id, string Subject)?> FactAsync(AlertRevision alert, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (alert.IsDrill || alert.Kind is AlertKind.Retraction)
            return null;
        var subject = await topics.InAsync(alert.Content.Text, cancellationToken) is [var topic, ..]
            ? topic.Name
            : NameFinder.Find(alert.Content.Text) is [var name, ..] ? name.FullName : AlertTexts.FirstLine(alert.Content.Text);
        return (Guid.CreateVersion7(now), subject);
    }
}
