using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Bot.Gateway;
using Bot.Outbox;
using Bot.Storage;
using Briefing.Answers;
using Dapper;

namespace Bot.Subscribers;

/// <summary>The readers that the bot knows. Each topic of a forum has a conversation of its own.</summary>
internal sealed class SubscriberStore(Database database, TimeProvider clock)
{
    /// <summary>The kind of a row that is the conversation of a forum's topic, and no reader.</summary>
    private const string ThreadKind = "thread";

    /// <summary>The reader of a chat, or null when the chat was never saved.</summary>
    public Task<Subscriber?> FindAsync(ChatKey chat, CancellationToken cancellationToken) =>
        FindAsync(chat, null, cancellationToken);

    /// <summary>
    /// The conversation of a forum's topic, or with null of the chat itself; null when it was never saved. A topic speaks the
    /// chat's language unless one was chosen in it.
    /// </summary>
    public Task<Subscriber?> FindAsync(ChatKey chat, int? thread, CancellationToken cancellationToken) =>
        database.ReadAsync(async connection =>
        {
            var rows = await connection.ReadKeptAsync("""
                select s.dialogue, s.kind, s.standing, s.wants_news,
                    coalesce(
                        case when s.language_is_chosen = 1 then s.language end,
                        (select whole.language from subscribers whole where whole.chat = @Whole), s.language),
                    s.language_is_chosen, s.title
                from subscribers s where s.chat = @Chat
                """,
                new Dictionary<string, object> { ["Chat"] = RowKey(chat, thread), ["Whole"] = RowKey(chat, null) },
                row => new Subscriber(chat, ReadDialogue(row.GetString(0)))
                {
                    Thread = thread,
                    Kind = thread is null ? Enum.Parse<ChatKind>(row.GetString(1), ignoreCase: true) : ChatKind.Group,
                    Standing = Enum.Parse<BotStanding>(row.GetString(2), ignoreCase: true),
                    WantsNews = row.GetInt64(3) != 0,
                    Language = row.TextOrNull(4),
                    LanguageIsChosen = row.GetInt64(5) != 0,
                    Title = row.TextOrNull(6),
                }, cancellationToken);
            return rows.Count > 0 ? rows[0] : null;
        }, cancellationToken);

    /// <summary>IETF tag of a chat's language; null when it is not known.</summary>
    public Task<string?> LanguageAsync(ChatKey chat, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ExecuteScalarAsync<string?>(new CommandDefinition(
            "select language from subscribers where chat = @Chat", new { Chat = RowKey(chat, null) },
            cancellationToken: cancellationToken)), cancellationToken);

    /// <summary>Stores a reader, new or known, as last seen now.</summary>
    public Task SaveAsync(Subscriber subscriber, CancellationToken cancellationToken) =>
        database.WriteAsync(async connection =>
        {
            await SaveAsync(connection, subscriber, cancellationToken);
            return true;
        }, cancellationToken);

    /// <summary>The same inside a transaction.</summary>
    public Task SaveAsync(DbConnection connection, Subscriber subscriber, CancellationToken cancellationToken) =>
        connection.ExecuteKeptAsync("""
            insert into subscribers
                (chat, dialogue, first_seen, last_seen, kind, standing, standing_since, wants_news, language, language_is_chosen, title)
            values (@Chat, @Dialogue, @Now, @Now, @Kind, @Standing, @Now, @WantsNews, @Language, @IsChosen, @Title)
            on conflict (chat) do update set
                dialogue = excluded.dialogue, last_seen = excluded.last_seen, kind = excluded.kind,
                standing = excluded.standing, wants_news = excluded.wants_news, language = excluded.language,
                language_is_chosen = excluded.language_is_chosen, title = excluded.title,
                standing_since = case when subscribers.standing = excluded.standing
                    then subscribers.standing_since else excluded.standing_since end
            """, cancellationToken,
            ("Chat", RowKey(subscriber.Chat, subscriber.Thread)),
            ("Dialogue", JsonSerializer.Serialize(subscriber.Dialogue, JsonSerializerOptions.Web)),
            ("Now", clock.GetUtcNow().ToUnixTimeMilliseconds()),
            ("Kind", subscriber.Thread is null ? Name(subscriber.Kind) : ThreadKind),
            ("Standing", Name(subscriber.Standing)),
            ("WantsNews", subscriber.WantsNews ? 1L : 0L),
            ("Language", StorableText.OrNull(subscriber.Language)),
            ("IsChosen", subscriber.LanguageIsChosen ? 1L : 0L),
            ("Title", StorableText.OrNull(subscriber.Title)));

    /// <summary>
    /// Inside a transaction: what a reader chose elsewhere than in the chat's own conversation, which stays as it is.
    /// </summary>
    /// <param name="connection">The transaction's.</param>
    /// <param name="subscriber">The language that was chosen, and the title; the rest holds for a chat that is not stored yet.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task SaveChosenAsync(DbConnection connection, Subscriber subscriber, CancellationToken cancellationToken)
    {
        var chosen = await connection.ExecuteAsync(new CommandDefinition("""
            update subscribers set language = @Language, language_is_chosen = @IsChosen, title = coalesce(@Title, title)
            where chat = @Chat
            """,
            new
            {
                Chat = RowKey(subscriber.Chat, null),
                Language = StorableText.OrNull(subscriber.Language),
                IsChosen = subscriber.LanguageIsChosen ? 1L : 0L,
                Title = StorableText.OrNull(subscriber.Title),
            }, cancellationToken: cancellationToken));
        if (chosen == 0)
            await SaveAsync(connection, subscriber, cancellationToken);
    }

    /// <summary>Inside a transaction: what sending has found out about a chat.</summary>
    public Task HearAsync(DbConnection connection, ChatNews news, CancellationToken cancellationToken) => news switch
    {
        ChatNews.Gone gone => MarkGoneAsync(connection, gone, cancellationToken),
        ChatNews.Moved moved => MoveAsync(connection, moved.Chat, moved.To, cancellationToken),
        _ => Task.CompletedTask,
    };

    /// <summary>Inside a transaction: a group goes on under another id, with all that is known of it.</summary>
    public static async Task MoveAsync(
        DbConnection connection, ChatKey from, ChatKey to, CancellationToken cancellationToken)
    {
        // When the new id has been heard of already, what is known of the old one is what the group chose.
        var values = new { From = RowKey(from, null), To = RowKey(to, null) };
        await connection.ExecuteAsync(new CommandDefinition("""
            delete from subscribers where chat = @To and exists (select 1 from subscribers old where old.chat = @From)
            """, values, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition(
            "update subscribers set chat = @To where chat = @From", values, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition("""
            insert into subscriber_topics (chat, topic, name, is_muted)
            select @To, topic, name, is_muted from subscriber_topics where chat = @From
            on conflict (chat, topic) do update set is_muted = excluded.is_muted
            """, values, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition(
            "delete from subscriber_topics where chat = @From", values, cancellationToken: cancellationToken));
        await MoveRowsAsync(connection, "digest_times", "minute", values, cancellationToken);
        await MoveRowsAsync(connection, "facts_given", "fact_id", values, cancellationToken);
        await MoveRowsAsync(connection, "subscriber_stories", "story_id", values, cancellationToken);
        await MoveRowsAsync(connection, "subscriber_words", "terms", values, cancellationToken);
        await MoveRowsAsync(connection, "offers_waiting", "article_id", values, cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition("""
            delete from offer_times where chat = @To and exists (select 1 from offer_times old where old.chat = @From)
            """, values, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition(
            "update offer_times set chat = @To where chat = @From", values, cancellationToken: cancellationToken));
        await MoveRowsAsync(connection, "open_question_chats", "question_id", values, cancellationToken);
        // Its new key may lie before the place up to which the readers of a fact that has ended are noted.
        await connection.ExecuteAsync(new CommandDefinition(
            "update fact_corrections set reached = ''", cancellationToken: cancellationToken));
    }

    /// <summary>Moves a table's rows; of two that are the same but for the chat the new id's stays.</summary>
    private static async Task MoveRowsAsync(
        DbConnection connection, string table, string key, object values, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync(new CommandDefinition($"""
            delete from {table} where chat = @From and {key} in (select {key} from {table} where chat = @To)
            """, values, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition(
            $"update {table} set chat = @To where chat = @From", values, cancellationToken: cancellationToken));
    }

    private Task<int> MarkGoneAsync(DbConnection connection, ChatNews.Gone gone, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition("""
            update subscribers set standing = 'gone', standing_since = @Now, gone_reason = @Reason
            where chat = @Chat and standing <> 'gone'
            """,
            new
            {
                Chat = RowKey(gone.Chat, null),
                Now = clock.GetUtcNow().ToUnixTimeMilliseconds(),
                Reason = StorableText.Of(gone.Reason),
            }, cancellationToken: cancellationToken));

    private static Dialogue ReadDialogue(string stored) =>
        JsonSerializer.Deserialize<Dialogue>(stored, JsonSerializerOptions.Web) ?? Dialogue.Empty;

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string RowKey(ChatKey chat, int? thread) => StorableText.Key(thread is null
        ? chat.ToString()
        : string.Create(CultureInfo.InvariantCulture, $"{chat}#{thread}"));
}
