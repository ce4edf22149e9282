using System.Data.Common;
using Bot.Conversations;
using Bot.Gateway;
using Bot.Outbox;
using Bot.Storage;

namespace Bot.Alerts;

/// <summary>Tells admins how the sending of a revision goes, and how it ended.</summary>
internal sealed class AlertNotices(
    Database database, OutboxStore outbox, Admins admins, StoreSignals signals, TimeProvider clock)
{
    /// <summary>How often the message that shows the progress is changed at most.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);

    // A reading that could not be shown in time gives way to the next one.
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(10);

    /// <summary>Changes the message that shows the progress; nothing when there is none.</summary>
    public async Task ShowAsync(AlertRevision alert, AlertProgress progress, CancellationToken cancellationToken)
    {
        if (ShownIn(alert, progress, clock.GetUtcNow() + Lifetime) is not { } entry)
            return;
        await database.WriteAsync(async connection =>
        {
            await outbox.AddAsync(connection, [entry], cancellationToken);
            return true;
        }, cancellationToken);
        signals.Raise(OutboxStore.SignalName);
    }

    /// <summary>Inside the transaction that ends a revision: shows how it ended, and tells all admins when somebody missed it.</summary>
    public async Task EndAsync(
        DbConnection connection, AlertRevision alert, AlertProgress progress, CancellationToken cancellationToken)
    {
        var entries = new List<OutboxEntry>();
        if (ShownIn(alert, progress, null) is { } shown)
            entries.Add(shown);
        if (alert.Status is AlertStatus.Expired or AlertStatus.Failed)
        {
            entries.AddRange(admins.Ids.Select(id => new OutboxEntry(
                OutboxPriority.Reply, new OutgoingMessage(ChatKey.Telegram(id), AlertDeskTexts.Missed(alert, progress), []))));
        }
        await outbox.AddAsync(connection, entries, cancellationToken);
    }

    private static OutboxEntry? ShownIn(AlertRevision alert, AlertProgress progress, DateTimeOffset? sendBy)
    {
        if (alert.Progress is not { } place)
            return null;
        var view = new AlertView(alert, [], []) { Progress = progress };
        var message = new OutgoingMessage(place.Chat, AlertDeskTexts.Progress(view), AlertButtons.OfProgress(alert))
        {
            Edits = place.MessageId,
            Photo = alert.Content.Photo,
        };
        return new OutboxEntry(OutboxPriority.Reply, message) { SendBy = sendBy };
    }
}
