using System.Data.Common;
using Bot.Gateway;
using Bot.Storage;
using Dapper;

namespace Bot.Facts;

/// <summary>The editors' queue: what readers asked and nothing answered. The same question in other case or spacing is one.</summary>
internal sealed class OpenQuestionStore(Database database)
{
    /// <summary>Counts the question once more and remembers who asked.</summary>
    /// <param name="question">As asked.</param>
    /// <param name="chat">Who asked.</param>
    /// <param name="at">The moment of asking.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task AddAsync(string question, ChatKey chat, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.WriteAsync(async connection =>
        {
            await AddAsync(connection, question, chat, at, cancellationToken);
            return true;
        }, cancellationToken);

    /// <summary>The same inside a transaction.</summary>
    public static async Task AddAsync(
        DbConnection connection, string question, ChatKey chat, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var row = new
        {
            Id = Guid.CreateVersion7(at),
            Key = KeyOf(question),
            Question = StorableText.Of(question.Trim()),
            Chat = StorableText.Key(chat.ToString()),
            At = at.ToUnixTimeMilliseconds(),
        };
        await connection.ExecuteAsync(new CommandDefinition("""
            insert into open_questions (id, question_key, question, times_asked, first_asked, last_asked)
            values (@Id, @Key, @Question, 1, @At, @At)
            on conflict (question_key) do update set
                times_asked = open_questions.times_asked + 1, last_asked = excluded.last_asked
            """, row, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition("""
            insert into open_question_chats (question_id, chat, asked_at)
            select id, @Chat, @At from open_questions where question_key = @Key
            on conflict (question_id, chat) do update set asked_at = excluded.asked_at
            """, row, cancellationToken: cancellationToken));
    }

    /// <summary>The questions asked most often first, then the latest first.</summary>
    public Task<IReadOnlyList<OpenQuestion>> ListAsync(int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ReadAllAsync("""
            select id, question, times_asked, first_asked, last_asked from open_questions
            order by times_asked desc, last_asked desc, id limit @Limit
            """, new { Limit = limit }, Read, cancellationToken), cancellationToken);

    /// <summary>The chats that asked, as <see cref="ChatKey"/> writes them, who asked first before others.</summary>
    public Task<IReadOnlyList<string>> ChatsAsync(Guid questionId, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ReadAllAsync(
            "select chat from open_question_chats where question_id = @Id order by asked_at, chat",
            new { Id = questionId }, row => row.GetString(0), cancellationToken), cancellationToken);

    /// <summary>A question mark at the end, or its absence, makes no other question.</summary>
    private static string KeyOf(string question) => StorableText.NameKey(question.Trim().TrimEnd('?', '!', '.', ' '));

    private static OpenQuestion Read(DbDataReader row) =>
        new(row.GetGuid(0), row.GetString(1), row.GetInt64(2), row.Time(3), row.Time(4));
}
