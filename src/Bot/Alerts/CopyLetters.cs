using Bot.Gateway;
using Bot.Outbox;

namespace Bot.Alerts;

/// <summary>Writes what those get who have a copy of an alert that is corrected or withdrawn.</summary>
internal sealed class CopyLetters(AlertMessages messages, HeldStore held, StandingAlerts standing)
{
    /// <summary>A change of each copy whose place is known, and a reply to each copy that is there or may be.</summary>
    /// <param name="alert">The correction or retraction.</param>
    /// <param name="earlier">The revisions before it, first to last; not empty.</param>
    /// <param name="page">Copies; those of which nothing is known yet are passed over.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<WrittenLetters> WriteAsync(
        AlertRevision alert, IReadOnlyList<AlertRevision> earlier, IReadOnlyList<AlertCopy> page, CancellationToken cancellationToken)
    {
        var there = page.Where(copy => copy is { IsThere: true, CanBeTold: true }).ToList();
        var changed = await messages.ChangedCopyAsync(alert, alert.StartedAt!.Value, cancellationToken);
        var reply = AlertMessages.Reply(alert, earlier[^1].Content.Text);
        var about = alert.FactId is { } fact ? await messages.AboutAsync(alert, fact, cancellationToken) : null;
        var edits = new List<OutboxEntry>();
        foreach (var copy in there.Where(copy => copy.MessageId is not null))
        {
            var now = copy.IsCatchUp ? await CatchUpAsync(copy, cancellationToken) : changed;
            edits.Add(new OutboxEntry(OutboxPriority.Correction, now with { Chat = copy.Chat, Edits = copy.MessageId }));
        }
        return new WrittenLetters(edits, [.. there.Select(copy => new OutboxEntry(
            OutboxPriority.Correction, reply with { Chat = copy.Chat, RepliesTo = copy.MessageId }) { About = about })]);
    }

    private async Task<OutgoingMessage> CatchUpAsync(AlertCopy copy, CancellationToken cancellationToken) => new(
        copy.Chat, await standing.CatchUpAsync(await held.InCatchUpAsync(copy.Campaign, cancellationToken), cancellationToken), []);
}

/// <summary>What those get who have a copy.</summary>
/// <param name="Edits">Changes of the copies.</param>
/// <param name="Replies">What follows.</param>
internal sealed record WrittenLetters(IReadOnlyList<OutboxEntry> Edits, IReadOnlyList<OutboxEntry> Replies);
