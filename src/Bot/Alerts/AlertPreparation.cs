using Bot.Conversations;
using Bot.Storage;
using Briefing.Language;

namespace Bot.Alerts;

/// <summary>The first step of sending a revision: stores what its messages say, and the fact that it leaves.</summary>
internal sealed class AlertPreparation(
    Database database, AlertStore alerts, AlertContentStore contents, AlertMessages messages, AlertFactStore facts, AlertTopics topics)
{
    /// <summary>Does it, unless it was done before.</summary>
    /// <exception cref="TurnConflictException">The revision was cancelled meanwhile.</exception>
    public async Task<AlertRevision> PrepareAsync(AlertRevision alert, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (alert.ContentId is not null)
            return alert;
        var before = (await alerts.RevisionsAsync(alert.Number, cancellationToken))
            .LastOrDefault(one => one.Revision < alert.Revision && one.FactId is not null)?.FactId;
        var fact = await FactAsync(alert, now, cancellationToken);
        var written = await WriteAsync(alert, now, cancellationToken);
        var about = fact is { } left ? await messages.AboutAsync(alert, left.Id, cancellationToken) : null;
        var contentId = written.Single(one => one.Wording == Wording.English).Id;
        await database.WriteAsync(async connection =>
        {
            await FanOutStore.PrepareAsync(connection, alert, contentId, fact?.Id, cancellationToken);
            foreach (var content in written)
                await contents.AddAsync(connection, alert, content, about, cancellationToken);
            await facts.ReplaceAsync(connection, alert, before, fact, now, cancellationToken);
            return true;
        }, cancellationToken);
        facts.Forget();
        return alert with { ContentId = contentId, FactId = fact?.Id };
    }

    private async Task<IReadOnlyList<WrittenContent>> WriteAsync(
        AlertRevision alert, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var written = new List<WrittenContent>();
        foreach (var wording in Wording.All)
        {
            var message = await messages.FreshAsync(wording, alert, cancellationToken);
            written.Add(new WrittenContent(Guid.CreateVersion7(now), wording, message));
        }
        return written;
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
