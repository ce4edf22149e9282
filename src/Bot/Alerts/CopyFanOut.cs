using System.Globalization;
using Bot.Conversations;
using Bot.Outbox;
using Bot.Storage;

namespace Bot.Alerts;

/// <summary>
/// Brings a correction or retraction to those who have a copy of the alert: the copy is changed, and a reply to it says
/// what was wrong. Then, for a correction that took the place of an alert still being sent, to those from whom a copy was
/// withheld.
/// </summary>
internal sealed class CopyFanOut(
    Database database, CopyStore copies, CampaignStore campaigns, AlertContentStore contents, CopyLetters letters)
{
    /// <summary>Copies in a page, which are stored in one transaction with how far it has come.</summary>
    public const int PageSize = 500;

    /// <summary>Adds the next page of those who have a copy.</summary>
    /// <param name="alert">The correction or retraction.</param>
    /// <param name="earlier">The revisions before it, first to last.</param>
    /// <param name="cancellationToken">Gives up; nothing is stored then.</param>
    /// <returns>The revision as far as it has come.</returns>
    /// <exception cref="Conversations.TurnConflictException">It was paused or cancelled meanwhile, or a reader was forgotten.</exception>
    public async Task<AlertRevision> AddPageAsync(
        AlertRevision alert, IReadOnlyList<AlertRevision> earlier, CancellationToken cancellationToken)
    {
        var (index, after) = Place(alert);
        if (index >= 2 * earlier.Count)
            return await MoveAsync(alert, alert.RestOf is null ? FanOutStage.Done : FanOutStage.Withheld, "", cancellationToken);
        var forgotten = await ForgottenReadersStore.NoteAsync(database, cancellationToken);
        // Of each revision first those who got it at once, then those who got it after their quiet hours.
        var source = earlier[index / 2].Id;
        var page = index % 2 == 0
            ? await copies.PageAsync(source, after, PageSize, cancellationToken)
            : await copies.CaughtUpAsync(source, after, PageSize, cancellationToken);
        var reached = Reached(index, page);
        var written = await letters.WriteAsync(alert, earlier, page, cancellationToken);
        await database.WriteAsync(async connection =>
        {
            await ForgottenReadersStore.MustBeAsync(database, connection, forgotten, cancellationToken);
            await FanOutStore.MoveAsync(connection, alert, FanOutStage.Copies, reached, cancellationToken);
            await CopyStore.AddRevisitsAsync(connection, alert, page.Where(copy => copy.IsOpen), cancellationToken);
            await AddAsync(connection, alert, written, cancellationToken);
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
        var forgotten = await ForgottenReadersStore.NoteAsync(database, cancellationToken);
        var page = await copies.WithheldAsync(alert, earlier[index].Id, after, PageSize, cancellationToken);
        var reached = Reached(index, page);
        await database.WriteAsync(async connection =>
        {
            await ForgottenReadersStore.MustBeAsync(database, connection, forgotten, cancellationToken);
            await FanOutStore.MoveAsync(connection, alert, FanOutStage.Withheld, reached, cancellationToken);
            await contents.PostAsync(connection, alert, page.Select(copy => (copy.Chat, copy.Language)), cancellationToken);
            return true;
        }, cancellationToken);
        return alert with { Reached = reached };
    }

    /// <summary>Looks again at copies that were being sent.</summary>
    /// <returns>How many are still open.</returns>
    public async Task<int> RevisitAsync(
        AlertRevision alert, IReadOnlyList<AlertRevision> earlier, CancellationToken cancellationToken)
    {
        var forgotten = await ForgottenReadersStore.NoteAsync(database, cancellationToken);
        var seen = await copies.RevisitsAsync(alert, PageSize, cancellationToken);
        if (seen.Count == 0)
            return 0;
        var settled = seen.Where(copy => !copy.IsOpen).ToList();
        var written = await letters.WriteAsync(alert, earlier, settled, cancellationToken);
        var fresh = alert.RestOf is null ? [] : settled.Where(copy => !copy.IsThere && copy.CanBeTold && copy.State is OutboxState.Cancelled);
        await database.WriteAsync(async connection =>
        {
            await ForgottenReadersStore.MustBeAsync(database, connection, forgotten, cancellationToken);
            await CopyStore.DropRevisitsAsync(connection, alert, settled, cancellationToken);
            await AddAsync(connection, alert, written, cancellationToken);
            await contents.PostAsync(connection, alert, fresh.Select(copy => (copy.Chat, copy.Language)), cancellationToken);
            return true;
        }, cancellationToken);
        return seen.Count - settled.Count;
    }

    private async Task AddAsync(
        System.Data.Common.DbConnection connection, AlertRevision alert, WrittenLetters written, CancellationToken cancellationToken)
    {
        await campaigns.AddOwnAsync(connection, alert.EditCampaign, written.Edits, cancellationToken);
        await campaigns.AddOwnAsync(connection, alert.Id, written.Replies, cancellationToken);
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

    /// <summary>Of which revision, by its position, and behind which chat.</summary>
    private static (int Index, string After) Place(AlertRevision alert)
    {
        var bar = alert.Reached.IndexOf('|', StringComparison.Ordinal);
        return bar < 0 ? (0, "") : (int.Parse(alert.Reached[..bar], CultureInfo.InvariantCulture), alert.Reached[(bar + 1)..]);
    }

    private static string Reached(int index, IReadOnlyList<AlertCopy> page) => page.Count < PageSize
        ? string.Create(CultureInfo.InvariantCulture, $"{index + 1}|")
        : string.Create(CultureInfo.InvariantCulture, $"{index}|{page[^1].Chat}");

}
