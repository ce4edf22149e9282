using Bot.Conversations;
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
        var about = alert.FactId is { } fact ? await messages.AboutAsync(alert, fact, cancellationToken) : null;
        var (edits, replies) = (new List<OutboxEntry>(), new List<OutboxEntry>());
        var there = page.Where(copy => copy is { IsThere: true, CanBeTold: true });
        foreach (var group in there.GroupBy(copy => Wording.Of(copy.Language)))
        {
            var changed = await messages.ChangedCopyAsync(group.Key, alert, alert.StartedAt!.Value, cancellationToken);
            var reply = AlertMessages.Reply(group.Key, alert, earlier[^1].Content.Text);
            foreach (var copy in group)
            {
                if (copy.MessageId is not null)
                    edits.Add(Edit(copy, copy.IsCatchUp ? await CatchUpAsync(group.Key, copy, cancellationToken) : changed));
                replies.Add(new OutboxEntry(
                    OutboxPriority.Correction, reply with { Chat = copy.Chat, RepliesTo = copy.MessageId }) { About = about });
            }
        }
        return new WrittenLetters(edits, replies);
    }

    private static OutboxEntry Edit(AlertCopy copy, OutgoingMessage now) =>
        new(OutboxPriority.Correction, now with { Chat = copy.Chat, Edits = copy.MessageId });

    private async Task<OutgoingMessage> CatchUpAsync(Wording wording, AlertCopy copy, CancellationToken cancellationToken)
    {
        var numbers = await held.InCatchUpAsync(copy.Campaign, cancellationToken);
        return new OutgoingMessage(copy.Chat, await standing.CatchUpAsync(wording, numbers, cancellationToken), []);
    }
}

/// <summary>What those get who have a copy.</summary>
/// <param name="Edits">Changes of the copies.</param>
/// <param name="Replies">What follows.</param>
internal sealed record WrittenLetters(IReadOnlyList<OutboxEntry> Edits, IReadOnlyList<OutboxEntry> Replies);
