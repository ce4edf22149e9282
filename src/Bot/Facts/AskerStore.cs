using System.Data.Common;
using System.Text.Json.Nodes;
using Bot.Gateway;
using Bot.Storage;
using Dapper;

namespace Bot.Facts;

/// <summary>What is kept about those who asked questions that nothing answered.</summary>
internal static class AskerStore
{
    /// <summary>What a chat asked and when, latest first; null: nothing.</summary>
    public static async Task<JsonNode?> ExportAsync(DbConnection connection, ChatKey chat, CancellationToken cancellationToken)
    {
        var rows = await connection.ReadAllAsync("""
            select q.question, a.asked_at, a.thread, a.told_at
            from open_question_chats a join open_questions q on q.id = a.question_id
            where a.chat = @Chat order by a.asked_at desc, q.id
            """, new { Chat = StorableText.Key(chat.ToString()) },
            row => new JsonObject
            {
                ["question"] = row.GetString(0),
                ["asked"] = row.Time(1),
                ["thread"] = row.NumberOrNull(2),
                ["answered"] = row.TimeOrNull(3),
            }, cancellationToken);
        return rows.Count > 0 ? new JsonArray([.. rows]) : null;
    }

    /// <summary>
    /// Inside a transaction: forgets that a chat asked. A question that nobody else is known to have asked goes with its
    /// text; of others the count stays.
    /// </summary>
    public static async Task EraseAsync(DbConnection connection, ChatKey chat, CancellationToken cancellationToken)
    {
        const string Lonely = """
            (select a.question_id from open_question_chats a where a.chat = @Chat and not exists (
                select 1 from open_question_chats other where other.question_id = a.question_id and other.chat <> @Chat))
            """;
        var values = new { Chat = StorableText.Key(chat.ToString()) };
        var lonely = await connection.ReadAllAsync($"select id from open_questions where id in {Lonely}", values,
            row => row.GetGuid(0), cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            "delete from open_question_chats where chat = @Chat", values, cancellationToken: cancellationToken));
        await using var drafts = new RowWriter(connection, """
            delete from editor_drafts where number in (select number from open_question_numbers where question_id = @Id)
            """, "Id");
        await using var numbers = new RowWriter(
            connection, "update open_question_numbers set question_id = null where question_id = @Id", "Id");
        await using var questions = new RowWriter(connection, "delete from open_questions where id = @Id", "Id");
        foreach (var id in lonely)
        {
            await drafts.AddAsync(cancellationToken, id);
            await numbers.AddAsync(cancellationToken, id);
            await questions.AddAsync(cancellationToken, id);
        }
        await drafts.FlushAsync(cancellationToken);
        await numbers.FlushAsync(cancellationToken);
        await questions.FlushAsync(cancellationToken);
    }
}
