using System.Data.Common;
using Bot.Conversations;
using Bot.Gateway;
using Bot.Storage;
using Dapper;

namespace Bot.Facts;

/// <summary>The editors' queue: what readers asked and nothing answered. The same question in other case or spacing is one.</summary>
internal sealed class OpenQuestionStore(Database database)
{
    private const string Columns = """
        q.id, q.question, q.times_asked, q.first_asked, q.last_asked, n.number, q.closed_at
        from open_questions q join open_question_numbers n on n.question_id = q.id
        """;

    /// <summary>Counts the question once more and remembers who asked.</summary>
    /// <param name="question">As asked.</param>
    /// <param name="chat">Who asked.</param>
    /// <param name="at">The moment of asking.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task AddAsync(string question, ChatKey chat, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.WriteAsync(async connection =>
        {
            await AddAsync(connection, question, chat, null, at, cancellationToken);
            return true;
        }, cancellationToken);

    /// <summary>
    /// The same inside a transaction, for a question asked in a forum's topic or, with null, in the chat itself. One that
    /// was answered and is asked again is open again; a dismissed one stays so.
    /// </summary>
    public static async Task AddAsync(
        DbConnection connection, string question, ChatKey chat, int? thread, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var row = new
        {
            Id = Guid.CreateVersion7(at),
            Key = KeyOf(question),
            Question = StorableText.Of(question.Trim()),
            Chat = StorableText.Key(chat.ToString()),
            Thread = (long?)thread,
            At = at.ToUnixTimeMilliseconds(),
        };
        await connection.ExecuteAsync(new CommandDefinition("""
            insert into open_questions (id, question_key, question, times_asked, first_asked, last_asked)
            values (@Id, @Key, @Question, 1, @At, @At)
            on conflict (question_key) do update set
                times_asked = open_questions.times_asked + 1, last_asked = excluded.last_asked,
                closed_at = case when open_questions.fact_id is null then open_questions.closed_at end, fact_id = null
            """, row, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition("""
            insert into open_question_numbers (question_id)
            select id from open_questions q
            where question_key = @Key and not exists (select 1 from open_question_numbers n where n.question_id = q.id)
            on conflict do nothing
            """, row, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition("""
            insert into open_question_chats (question_id, chat, asked_at, thread)
            select id, @Chat, @At, cast(@Thread as bigint) from open_questions where question_key = @Key
            on conflict (question_id, chat) do update set
                asked_at = excluded.asked_at, thread = excluded.thread, told_at = null
            """, row, cancellationToken: cancellationToken));
    }

    /// <summary>The open questions, those asked most often first, then the latest first.</summary>
    public Task<IReadOnlyList<OpenQuestion>> ListAsync(int limit, CancellationToken cancellationToken) =>
        ListAsync(0, limit, cancellationToken);

    /// <summary>The same without the first ones.</summary>
    public Task<IReadOnlyList<OpenQuestion>> ListAsync(int skipped, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ReadAllAsync($"""
            select {Columns} where q.closed_at is null
            order by q.times_asked desc, q.last_asked desc, q.id limit @Limit offset @Skipped
            """, new { Limit = limit, Skipped = skipped }, Read, cancellationToken), cancellationToken);

    /// <summary>A question, open or closed, by its number; null when there is none.</summary>
    public Task<OpenQuestion?> FindAsync(long number, CancellationToken cancellationToken) =>
        database.ReadAsync(async connection => await connection.ReadAllAsync(
            $"select {Columns} where n.number = @Number", new { Number = number }, Read, cancellationToken) is [var found, ..]
            ? found : null, cancellationToken);

    /// <summary>How many chats are told when the question is answered: those that asked and want to be written to.</summary>
    public Task<long> CountAskersAsync(Guid questionId, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ExecuteScalarAsync<long>(new CommandDefinition("""
            select count(*) from open_question_chats a left join subscribers s on s.chat = a.chat
            where a.question_id = @Id and a.told_at is null and substr(a.chat, 1, length(@Telegram)) = @Telegram
                and coalesce(s.wants_news, 1) = 1 and coalesce(s.standing, 'member') <> 'gone'
            """, new { Id = questionId, Telegram = $"{ChatKey.TelegramChannel}:" }, cancellationToken: cancellationToken)), cancellationToken);

    /// <summary>Inside a transaction: takes an open question out of the queue.</summary>
    /// <param name="connection">The transaction's.</param>
    /// <param name="questionId">The question.</param>
    /// <param name="factId">The answer, of which those who asked are to be told; null: it is dismissed.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="TurnConflictException">It is not open any more.</exception>
    public static async Task CloseAsync(
        DbConnection connection, Guid questionId, Guid? factId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var values = new
        {
            Id = questionId,
            FactId = factId,
            Now = now.ToUnixTimeMilliseconds(),
            Telegram = $"{ChatKey.TelegramChannel}:",
        };
        var closed = await connection.ExecuteAsync(new CommandDefinition(
            "update open_questions set closed_at = @Now, fact_id = @FactId where id = @Id and closed_at is null", values,
            cancellationToken: cancellationToken));
        if (closed == 0)
            throw new TurnConflictException();
        if (factId is null)
            return;
        await connection.ExecuteAsync(new CommandDefinition("""
            update open_question_chats set due_at = @Now, fact_id = @FactId
            where question_id = @Id and told_at is null and substr(chat, 1, length(@Telegram)) = @Telegram
            """, values, cancellationToken: cancellationToken));
    }

    /// <summary>The chats that asked, as <see cref="ChatKey"/> writes them, who asked first before others.</summary>
    public Task<IReadOnlyList<string>> ChatsAsync(Guid questionId, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ReadAllAsync(
            "select chat from open_question_chats where question_id = @Id order by asked_at, chat",
            new { Id = questionId }, row => row.GetString(0), cancellationToken), cancellationToken);

    /// <summary>A question mark at the end, or its absence, makes no other question.</summary>
    private static string KeyOf(string question) => StorableText.NameKey(question.Trim().TrimEnd('?', '!', '.', ' '));

    private static OpenQuestion Read(DbDataReader row) =>
        new(row.GetGuid(0), row.GetString(1), row.GetInt64(2), row.Time(3), row.Time(4))
        {
            Number = row.GetInt64(5),
            ClosedAt = row.TimeOrNull(6),
        };
}
