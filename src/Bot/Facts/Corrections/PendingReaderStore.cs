using System.Data.Common;
using Bot.Conversations;
using Bot.Gateway;
using Bot.Storage;
using Bot.Subscribers;
using Dapper;

namespace Bot.Facts.Corrections;

/// <summary>Readers who are to be told what was wrong, or what answers their question.</summary>
internal sealed class PendingReaderStore(Database database)
{
    // A forum's topic may want less than its group.
    private const string IsWanted = """
        case when coalesce(s.wants_news, 1) = 1 and coalesce(s.standing, 'member') <> 'gone' and coalesce(t.wants_news, 1) = 1
            then 1 else 0 end
        """;

    private static string Joined(string table) => $"""
        left join subscribers s on s.chat = {table}.chat
        left join subscribers t on t.chat = {table}.chat || '#' || cast({table}.thread as text)
        """;

    /// <summary>Those who are due, longest due first; at most twice so many.</summary>
    public Task<IReadOnlyList<PendingReader>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<PendingReader>>(async connection =>
        {
            var at = now.ToUnixTimeMilliseconds();
            var chats = await connection.ReadAllAsync("""
                select chat from (
                    select chat, due_at from facts_given where due_at <= @Now order by due_at, chat limit @Limit) f
                union
                select chat from (
                    select chat, due_at from open_question_chats where due_at <= @Now order by due_at, chat limit @Limit) q
                """, new { Now = at, Limit = limit }, row => row.GetString(0), cancellationToken);
            if (chats.Count == 0)
                return [];
            var values = new { Chats = chats.ToArray(), Now = at };
            var facts = await FactsAsync(connection, values, cancellationToken);
            var answers = await AnswersAsync(connection, values, cancellationToken);
            var known = await KnownAsync(connection, values, cancellationToken);
            return [.. chats.Select(chat => (known.GetValueOrDefault(chat) ?? new PendingReader(ChatKey.Parse(chat), [], [])) with
            {
                Facts = [.. facts[chat]],
                Answers = [.. answers[chat]],
            })];
        }, cancellationToken);

    /// <summary>Inside a transaction: these facts and answers go out to the reader now.</summary>
    /// <exception cref="TurnConflictException">The reader has heard one of them in another way, or wants nothing any more.</exception>
    public static async Task TellAsync(
        DbConnection connection, ChatKey chat, IReadOnlyList<PendingFact> facts, IReadOnlyList<PendingAnswer> answers,
        DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string IsDue = """
            due_at is not null and told_at is null and not exists (
                select 1 from subscribers s where s.chat = @Chat and (s.wants_news = 0 or s.standing = 'gone'))
            """;
        await using var given = new RowWriter(connection, $"""
            update facts_given set told_at = @Now, due_at = null where fact_id = @Id and chat = @Chat and {IsDue}
            """, "Now", "Id", "Chat");
        await using var asked = new RowWriter(connection, $"""
            update open_question_chats set told_at = @Now, due_at = null where question_id = @Id and chat = @Chat and {IsDue}
            """, "Now", "Id", "Chat");
        foreach (var id in facts.Select(fact => fact.FactId).Order())
            await given.AddAsync(cancellationToken, now.ToUnixTimeMilliseconds(), id, chat.ToString());
        foreach (var id in answers.Select(answer => answer.QuestionId).Order())
            await asked.AddAsync(cancellationToken, now.ToUnixTimeMilliseconds(), id, chat.ToString());
        await given.FlushAsync(cancellationToken);
        await asked.FlushAsync(cancellationToken);
        if (given.Changed.Concat(asked.Changed).Contains(0))
            throw new TurnConflictException();
    }

    /// <summary>All that is due for a chat is to wait, and be looked at again then.</summary>
    public Task PostponeAsync(ChatKey chat, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken) =>
        database.WriteAsync(async connection =>
        {
            var values = new
            {
                Chat = StorableText.Key(chat.ToString()),
                Now = now.ToUnixTimeMilliseconds(),
                Until = until.ToUnixTimeMilliseconds(),
            };
            foreach (var table in new[] { "facts_given", "open_question_chats" })
            {
                await connection.ExecuteAsync(new CommandDefinition(
                    $"update {table} set due_at = @Until where chat = @Chat and due_at <= @Now", values,
                    cancellationToken: cancellationToken));
            }
            return true;
        }, cancellationToken);

    /// <summary>
    /// These are not to be told: unwanted, or there is nothing to tell any more. A fact that never came was not given.
    /// </summary>
    public Task DropAsync(
        ChatKey chat, IReadOnlyList<PendingFact> facts, IReadOnlyList<PendingAnswer> answers, CancellationToken cancellationToken) =>
        database.WriteAsync(async connection =>
        {
            await using var failed = new RowWriter(connection,
                "delete from facts_given where fact_id = @Id and chat = @Chat", "Id", "Chat");
            await using var given = new RowWriter(connection,
                "update facts_given set due_at = null where fact_id = @Id and chat = @Chat", "Id", "Chat");
            await using var asked = new RowWriter(connection,
                "update open_question_chats set due_at = null where question_id = @Id and chat = @Chat", "Id", "Chat");
            foreach (var fact in facts)
                await (fact.Arrival is Arrival.Failed ? failed : given).AddAsync(cancellationToken, fact.FactId, chat.ToString());
            foreach (var answer in answers)
                await asked.AddAsync(cancellationToken, answer.QuestionId, chat.ToString());
            await failed.FlushAsync(cancellationToken);
            await given.FlushAsync(cancellationToken);
            await asked.FlushAsync(cancellationToken);
            return true;
        }, cancellationToken);

    private async Task<ILookup<string, PendingFact>> FactsAsync(
        DbConnection connection, object values, CancellationToken cancellationToken)
    {
        var rows = await connection.ReadAllAsync($"""
            select g.chat, g.fact_id, g.thread, g.given_at, {IsWanted},
                case when o.row_id is null or o.state in (2, 6) then 1 when {GivenFactStore.HasFailed} then 2
                    when o.ended_at is not null then 1 else 0 end
            from facts_given g left join outbox o on o.row_id = g.outbox_row {Joined("g")}
            where g.chat {database.Dialect.In("Chats")} and g.due_at <= @Now order by g.given_at, g.fact_id
            """, values,
            row => (Chat: row.GetString(0), Fact: new PendingFact(
                row.GetGuid(1), (int?)row.NumberOrNull(2), row.Time(3), (Arrival)row.GetInt64(5), row.GetInt64(4) != 0)),
            cancellationToken);
        return rows.ToLookup(row => row.Chat, row => row.Fact);
    }

    private async Task<ILookup<string, PendingAnswer>> AnswersAsync(
        DbConnection connection, object values, CancellationToken cancellationToken)
    {
        var rows = await connection.ReadAllAsync($"""
            select a.chat, q.id, q.question, a.fact_id, a.thread, {IsWanted}
            from open_question_chats a join open_questions q on q.id = a.question_id {Joined("a")}
            where a.chat {database.Dialect.In("Chats")} and a.due_at <= @Now order by a.asked_at, q.id
            """, values,
            row => (Chat: row.GetString(0), Answer: new PendingAnswer(
                row.GetGuid(1), row.GetString(2), row.GetGuid(3), (int?)row.NumberOrNull(4), row.GetInt64(5) != 0)),
            cancellationToken);
        return rows.ToLookup(row => row.Chat, row => row.Answer);
    }

    private async Task<Dictionary<string, PendingReader>> KnownAsync(
        DbConnection connection, object values, CancellationToken cancellationToken)
    {
        var told = await connection.ReadAllAsync($"""
            select distinct chat from outbox
            where chat {database.Dialect.In("Chats")} and ended_at is null and priority = 3 and state <> 8
            """, values, row => row.GetString(0), cancellationToken);
        var rows = await connection.ReadAllAsync($"""
            select chat, language, quiet_from, quiet_until, time_zone from subscribers where chat {database.Dialect.In("Chats")}
            """, values,
            row => new PendingReader(ChatKey.Parse(row.GetString(0)), [], [])
            {
                Language = row.TextOrNull(1),
                QuietHours = row.NumberOrNull(2) is { } from && row.NumberOrNull(3) is { } until
                    ? new QuietHours(
                        PreferenceStore.Time(from), PreferenceStore.Time(until), row.TextOrNull(4) ?? ReaderZone.Default)
                    : null,
            }, cancellationToken);
        var readers = rows.ToDictionary(reader => reader.Chat.ToString(), StringComparer.Ordinal);
        foreach (var chat in told)
            readers[chat] = (readers.GetValueOrDefault(chat) ?? new PendingReader(ChatKey.Parse(chat), [], [])) with { IsBeingTold = true };
        return readers;
    }
}
