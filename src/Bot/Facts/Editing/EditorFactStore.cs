using System.Data.Common;
using System.Globalization;
using Bot.Conversations;
using Bot.Gateway;
using Bot.Storage;
using Briefing.Facts;
using Dapper;

namespace Bot.Facts.Editing;

/// <summary>The facts that editors have stated.</summary>
internal sealed class EditorFactStore(Database database, FactStore facts, SearchIndexes indexes)
{
    /// <summary>Under this name they stand among the prepared ones; no file has it.</summary>
    private const string File = "editors";

    /// <summary>The latest of each number, those saved last first.</summary>
    public async Task<IReadOnlyList<EditorFact>> LatestAsync(int limit, CancellationToken cancellationToken) =>
        await ListAsync("""
            where prepared_file = @File and not exists (
                select 1 from facts later where later.prepared_file = @File and later.prepared_key = facts.prepared_key
                    and later.stored_at > facts.stored_at)
            order by stored_at desc, row_id desc limit @Limit
            """, new { File, Limit = limit }, cancellationToken);

    /// <summary>The one that stands under a number, or null.</summary>
    public async Task<EditorFact?> FindAsync(long number, CancellationToken cancellationToken) =>
        await ListAsync("""
            where prepared_file = @File and prepared_key = @Key and status not in ('Corrected', 'Withdrawn')
            """, new { File, Key = KeyOf(number) }, cancellationToken) is [var found, ..] ? found : null;

    /// <summary>How many chats are told when it ends: those that were given it and want to be written to.</summary>
    public Task<long> CountReadersAsync(Guid id, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ExecuteScalarAsync<long>(new CommandDefinition($"""
            select count(*) from facts_given g
            left join outbox o on o.row_id = g.outbox_row left join subscribers s on s.chat = g.chat
            where g.fact_id = @Id and g.told_at is null and substr(g.chat, 1, length(@Telegram)) = @Telegram
                and (o.row_id is null or not {Bot.Subscribers.GivenFactStore.HasFailed})
                and coalesce(s.wants_news, 1) = 1 and coalesce(s.standing, 'member') <> 'gone'
            """, new { Id = id, Telegram = $"{ChatKey.TelegramChannel}:" }, cancellationToken: cancellationToken)), cancellationToken);

    /// <summary>Inside a transaction: ends the fact before, if there is one, and adds that of the draft unless it only takes back.</summary>
    /// <returns>The new fact; null for a withdrawal.</returns>
    /// <exception cref="TurnConflictException">Another fact stands under the number by now.</exception>
    public async Task<Guid?> SaveAsync(
        DbConnection connection, EditorDraft draft, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var key = KeyOf(draft.Number);
        var standing = await connection.ReadAllAsync($"""
            select id from facts
            where prepared_file = @File and prepared_key = @Key and status not in ('Corrected', 'Withdrawn') {connection.TakingRows()}
            """, new { File, Key = key }, row => row.GetGuid(0), cancellationToken);
        if (!standing.SequenceEqual(draft.Before is { } expected ? [expected] : []))
            throw new TurnConflictException();
        Guid? added = draft.Kind is EditorDraftKind.Withdrawal ? null : Guid.CreateVersion7(now);
        await using var rows = new FactRowStore(connection, indexes);
        if (draft.Before is { } before)
        {
            var status = added is null ? FactStatus.Withdrawn : FactStatus.Corrected;
            await rows.EndAsync(before, status, draft.Reason, added, cancellationToken);
        }
        if (added is { } id)
            await rows.AddAsync(id, File, FactOf(draft, key), 0, now, cancellationToken);
        await rows.FlushAsync(cancellationToken);
        await StoreRevision.ChangeAsync(connection, cancellationToken);
        indexes.Facts.Forget();
        return added;
    }

    private static PreparedFact FactOf(EditorDraft draft, string key) => new(
        key, StorableText.Of(draft.Subject), StorableText.Of(draft.Statement), draft.Status, StorableText.Of(draft.SourceName))
    {
        Question = StorableText.Of(draft.Question),
        Attribution = StorableText.OrNull(draft.Attribution),
        AsOf = draft.AsOf,
        ApprovedBy = StorableText.Of(draft.Editor),
        SourceUrl = draft.SourceUrl,
    };

    private static string KeyOf(long number) => number.ToString(CultureInfo.InvariantCulture);

    private async Task<IReadOnlyList<EditorFact>> ListAsync(string which, object values, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(connection => connection.ReadAllAsync(
            $"select id, prepared_key, stored_at from facts {which}", values,
            row => (Id: row.GetGuid(0), Number: long.Parse(row.GetString(1), CultureInfo.InvariantCulture), At: row.Time(2)),
            cancellationToken), cancellationToken);
        var found = (await facts.FindAsync([.. rows.Select(row => row.Id)], cancellationToken)).ToDictionary(fact => fact.Id);
        return [.. rows.Where(row => found.ContainsKey(row.Id)).Select(row => new EditorFact(row.Number, found[row.Id], row.At))];
    }
}
