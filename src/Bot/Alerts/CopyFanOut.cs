using System.Globalization;
using Bot.Outbox;
using Bot.Storage;

namespace Bot.Alerts;

/// <summary>
/// Brings a correction or retraction to those who have a copy of the alert: the copy is changed, and a reply to it says
/// what was wrong. Then, for a correction that took the place of an alert still being sent, to those from whom a copy was
/// withheld.
/// </summary>
internal sealed class CopyFanOut(
    Database database, CopyStore copies, CampaignStore campaigns, AlertMessages messages, TimeProvider clock)
{
    /// <summary>Copies in a page, which are stored in one transaction with how far it has come.</summary>
    public const int PageSize = 500;

    /// <summary>Adds the next page of those who have a copy.</summary>
    /// <param name="alert">The correction or retraction.</param>
    /// <param name="earlier">The revisions before it, first to last.</param>
    /// <param name="cancellationToken">Gives up; nothing is stored then.</param>
    /// <returns>The revision as far as it has come.</returns>
    /// <exception cref="Conversations.TurnConflictException">It was paused or cancelled meanwhile.</exception>
    public async Task<AlertRevision> AddPageAsync(
        AlertRevision alert, IReadOnlyList<AlertRevision> earlier, CancellationToken cancellationToken)
    {
        var (index, after) = Place(alert);
        if (index >= earlier.Count)
            return await MoveAsync(alert, alert.RestOf is null ? FanOutStage.Done : FanOutStage.Withheld, "", cancellationToken);
        var page = await copies.PageAsync(earlier[index].Id, after, PageSize, cancellationToken);
        var reached = Reached(index, page);
        var letters = await LettersAsync(alert, earlier, page, cancellationToken);
        await database.WriteAsync(async connection =>
        {
            await FanOutStore.MoveAsync(connection, alert, FanOutStage.Copies, reached, cancellationToken);
            await CopyStore.AddRevisitsAsync(connection, alert, page.Where(copy => copy.IsOpen), cancellationToken);
            await AddAsync(connection, alert, letters, cancellationToken);
            return true;
        }, cancellationToken);
        return alert with { Reached = reached };
    }

    /// <summary>Adds the next page of those from whom a copy was withheld.</summary>
    /// <inheritdoc cref="AddPageAsync"/>
    public async Task<AlertRevision> AddWithheldAsync(
        AlertRevision alert, IReadOnlyList<AlertRevision> earlier, CancellationToken cancellationToken)
    {
        var (index, after) = Place(alert);
        if (index >= earlier.Count)
        {
            var (stage, start) = RestOfAudience.Of(alert, earlier);
            return await MoveAsync(alert, stage, start, cancellationToken);
        }
        var page = await copies.WithheldAsync(alert, earlier[index].Id, after, PageSize, cancellationToken);
        var reached = Reached(index, page);
        await database.WriteAsync(async connection =>
        {
            await FanOutStore.MoveAsync(connection, alert, FanOutStage.Withheld, reached, cancellationToken);
            await campaigns.AddAsync(connection, Fresh(alert), [.. page.Select(copy => copy.Chat)], cancellationToken);
            return true;
        }, cancellationToken);
        return alert with { Reached = reached };
    }

    /// <summary>Looks again at copies that were being sent.</summary>
    /// <returns>How many are still open.</returns>
    public async Task<int> RevisitAsync(
        AlertRevision alert, IReadOnlyList<AlertRevision> earlier, CancellationToken cancellationToken)
    {
        var seen = await copies.RevisitsAsync(alert, PageSize, cancellationToken);
        if (seen.Count == 0)
            return 0;
        var settled = seen.Where(copy => !copy.IsOpen).ToList();
        var letters = await LettersAsync(alert, earlier, settled, cancellationToken);
        var fresh = alert.RestOf is null ? [] : settled.Where(copy => !copy.IsThere && copy.CanBeTold && copy.State is OutboxState.Cancelled);
        await database.WriteAsync(async connection =>
        {
            // What came back from Telegram unsent must not go out any more.
            foreach (var campaign in seen.Where(copy => copy.IsOpen).Select(copy => copy.Campaign).Distinct())
                await CampaignStore.CancelAsync(connection, campaign, clock.GetUtcNow(), cancellationToken);
            await CopyStore.DropRevisitsAsync(connection, alert, settled, cancellationToken);
            await AddAsync(connection, alert, letters, cancellationToken);
            await campaigns.AddAsync(connection, Fresh(alert), [.. fresh.Select(copy => copy.Chat)], cancellationToken);
            return true;
        }, cancellationToken);
        return seen.Count - settled.Count;
    }

    private async Task AddAsync(
        System.Data.Common.DbConnection connection, AlertRevision alert, Letters letters, CancellationToken cancellationToken)
    {
        await campaigns.AddOwnAsync(connection, alert.EditCampaign, letters.Edits, cancellationToken);
        await campaigns.AddOwnAsync(connection, alert.Id, letters.Replies, cancellationToken);
    }

    private async Task<Letters> LettersAsync(
        AlertRevision alert, IReadOnlyList<AlertRevision> earlier, IReadOnlyList<AlertCopy> page, CancellationToken cancellationToken)
    {
        var there = page.Where(copy => copy is { IsThere: true, CanBeTold: true }).ToList();
        var changed = await messages.ChangedCopyAsync(alert, alert.StartedAt!.Value, cancellationToken);
        var reply = AlertMessages.Reply(alert, earlier[^1].Content.Text);
        var about = alert.FactId is { } fact ? await messages.AboutAsync(alert, fact, cancellationToken) : null;
        return new Letters(
            [.. there.Where(copy => copy.MessageId is not null)
                .Select(copy => new OutboxEntry(OutboxPriority.Correction, changed with { Chat = copy.Chat, Edits = copy.MessageId }))],
            [.. there.Select(copy => new OutboxEntry(
                OutboxPriority.Correction, reply with { Chat = copy.Chat, RepliesTo = copy.MessageId }) { About = about })]);
    }

    private async Task<AlertRevision> MoveAsync(
        AlertRevision alert, FanOutStage stage, string reached, CancellationToken cancellationToken)
    {
        await database.WriteAsync(async connection =>
        {
            await FanOutStore.MoveAsync(connection, alert, stage, reached, cancellationToken);
            return true;
        }, cancellationToken);
        return alert with { Stage = stage, Reached = reached };
    }

    private static CampaignContent Fresh(AlertRevision alert) =>
        new(alert.Id, alert.ContentId!.Value, OutboxPriority.Alert, alert.SendBy);

    /// <summary>Of which revision, by its position, and behind which chat.</summary>
    private static (int Index, string After) Place(AlertRevision alert)
    {
        var bar = alert.Reached.IndexOf('|', StringComparison.Ordinal);
        return bar < 0 ? (0, "") : (int.Parse(alert.Reached[..bar], CultureInfo.InvariantCulture), alert.Reached[(bar + 1)..]);
    }

    private static string Reached(int index, IReadOnlyList<AlertCopy> page) => page.Count < PageSize
        ? string.Create(CultureInfo.InvariantCulture, $"{index + 1}|")
        : string.Create(CultureInfo.InvariantCulture, $"{index}|{page[^1].Chat}");

    private sealed record Letters(IReadOnlyList<OutboxEntry> Edits, IReadOnlyList<OutboxEntry> Replies);
}
