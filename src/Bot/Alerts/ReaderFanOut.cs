using Bot.Conversations;
using Bot.Gateway;
using Bot.Storage;

namespace Bot.Alerts;

/// <summary>Puts a revision into the outbox for a page of readers who have heard nothing of the alert yet.</summary>
internal sealed class ReaderFanOut(
    Database database, AlertReach reach, AudienceStore audience, AlertContentStore contents, Admins admins, TimeProvider clock)
{
    /// <summary>Readers in a page, which are stored in one transaction with how far it has come.</summary>
    public const int PageSize = 1_000;

    /// <summary>Adds the next page.</summary>
    /// <param name="alert">The revision, whose content is stored.</param>
    /// <param name="choice">The content that says whom it is for: its own, or that of what it goes on with.</param>
    /// <param name="cancellationToken">Gives up; nothing is stored then.</param>
    /// <returns>The revision as far as it has come.</returns>
    /// <exception cref="TurnConflictException">It was paused or cancelled meanwhile, or a reader was forgotten.</exception>
    public async Task<AlertRevision> AddPageAsync(AlertRevision alert, AlertContent choice, CancellationToken cancellationToken)
    {
        var forgotten = await ForgottenReadersStore.NoteAsync(database, cancellationToken);
        var (readers, isLast) = await PageAsync(alert, choice, cancellationToken);
        var capped = await CappedAsync(alert, readers, cancellationToken);
        var wanted = readers.Where(reader => !capped.Contains(reader.Chat)).ToLookup(reader => HeldUntil(alert, reader));
        var after = isLast
            ? alert with { Stage = FanOutStage.Done, Reached = readers.Count > 0 ? readers[^1].Chat.ToString() : alert.Reached }
            : alert with { Reached = readers[^1].Chat.ToString() };
        await database.WriteAsync(async connection =>
        {
            await ForgottenReadersStore.MustBeAsync(database, connection, forgotten, cancellationToken);
            await FanOutStore.MoveAsync(connection, alert, after.Stage, after.Reached, cancellationToken);
            await contents.PostAsync(
                connection, alert, wanted[null].Select(reader => (reader.Chat, reader.Language)), cancellationToken);
            await HeldStore.AddAsync(connection, alert,
                [.. wanted.Where(group => group.Key is not null).SelectMany(group => group.Select(reader => (reader.Chat, group.Key!.Value)))],
                cancellationToken);
            return true;
        }, cancellationToken);
        return after;
    }

    private async Task<(IReadOnlyList<AlertReader> Readers, bool IsLast)> PageAsync(
        AlertRevision alert, AlertContent choice, CancellationToken cancellationToken)
    {
        if (choice.Audience is AlertAudience.Admins)
            return ([.. admins.Ids.Select(id => new AlertReader(ChatKey.Telegram(id), long.MaxValue, null, true, null))], true);
        var query = await reach.QueryAsync(choice with { Severity = alert.Content.Severity }, cancellationToken);
        var page = await audience.PageAsync(query, alert.Reached, PageSize, cancellationToken);
        return (page, page.Count < PageSize);
    }

    private DateTimeOffset? HeldUntil(AlertRevision alert, AlertReader reader) =>
        alert.Content.Severity is AlertSeverity.Major && reader.MajorOverrides ? null : reader.QuietHours?.EndAfter(clock.GetUtcNow());

    /// <summary>Those who have had their alerts of the day; looked up only for readers who may be among them.</summary>
    private async Task<IReadOnlySet<ChatKey>> CappedAsync(
        AlertRevision alert, IReadOnlyList<AlertReader> readers, CancellationToken cancellationToken)
    {
        if (alert.Content.Severity is AlertSeverity.Major)
            return new HashSet<ChatKey>();
        var recent = await reach.CappedByAsync(alert.Id, cancellationToken);
        var maybe = readers.Where(reader => reader.MostPerDay <= recent.Count).ToList();
        if (maybe.Count == 0)
            return new HashSet<ChatKey>();
        var given = await audience.CountGivenAsync(recent, [.. maybe.Select(reader => reader.Chat)], cancellationToken);
        return maybe.Where(reader => given.GetValueOrDefault(reader.Chat) >= reader.MostPerDay)
            .Select(reader => reader.Chat).ToHashSet();
    }
}
