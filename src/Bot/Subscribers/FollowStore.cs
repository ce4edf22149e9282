using System.Data.Common;
using Bot.Gateway;
using Bot.Storage;
using Dapper;

namespace Bot.Subscribers;

/// <summary>What readers follow and what they have muted. A topic is known by its name, in any case.</summary>
internal sealed class FollowStore(Database database)
{
    /// <summary>Names of the topics that a reader follows, in alphabetical order; none: everything.</summary>
    public Task<IReadOnlyList<string>> TopicsAsync(ChatKey chat, CancellationToken cancellationToken) =>
        NamesAsync(chat, isMuted: false, cancellationToken);

    /// <summary>Names of the topics of which a reader wants to hear nothing unasked.</summary>
    public Task<IReadOnlyList<string>> MutedTopicsAsync(ChatKey chat, CancellationToken cancellationToken) =>
        NamesAsync(chat, isMuted: true, cancellationToken);

    /// <summary>Everything that a reader follows and has muted.</summary>
    public async Task<Follows> FindAsync(ChatKey chat, CancellationToken cancellationToken) =>
        (await FindAsync([chat], cancellationToken)).GetValueOrDefault(chat, Follows.Nothing);

    /// <summary>The same of several; those who have chosen nothing are left out.</summary>
    public Task<IReadOnlyDictionary<ChatKey, Follows>> FindAsync(
        IReadOnlyCollection<ChatKey> chats, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyDictionary<ChatKey, Follows>>(async connection =>
        {
            var values = new { Chats = chats.Select(chat => StorableText.Key(chat.ToString())).ToArray() };
            var isOurs = $"chat {database.Dialect.In("Chats")}";
            var topics = await connection.ReadAllAsync(
                $"select chat, name, is_muted from subscriber_topics where {isOurs} order by chat, topic", values,
                row => (Chat: row.GetString(0), Name: row.GetString(1), IsMuted: row.GetInt64(2) != 0), cancellationToken);
            var stories = await connection.ReadAllAsync(
                $"select chat, story_id, is_muted from subscriber_stories where {isOurs} order by chat, story_id", values,
                row => (Chat: row.GetString(0), Id: row.GetGuid(1), IsMuted: row.GetInt64(2) != 0), cancellationToken);
            var words = await connection.ReadAllAsync(
                $"select chat, terms, name, is_excluded from subscriber_words where {isOurs} order by chat, terms", values,
                row => (Chat: row.GetString(0), Word: new FollowedWord(row.GetString(1), row.GetString(2)), IsExcluded: row.GetInt64(3) != 0),
                cancellationToken);
            var (topicsOf, storiesOf, wordsOf) = (topics.ToLookup(row => row.Chat), stories.ToLookup(row => row.Chat), words.ToLookup(row => row.Chat));
            return chats.Distinct().Select(chat => (Chat: chat, Key: StorableText.Key(chat.ToString())))
                .Where(chat => topicsOf.Contains(chat.Key) || storiesOf.Contains(chat.Key) || wordsOf.Contains(chat.Key))
                .ToDictionary(chat => chat.Chat, chat => new Follows
                {
                    Topics = [.. topicsOf[chat.Key].Where(row => !row.IsMuted).Select(row => row.Name)],
                    MutedTopics = [.. topicsOf[chat.Key].Where(row => row.IsMuted).Select(row => row.Name)],
                    Stories = [.. storiesOf[chat.Key].Where(row => !row.IsMuted).Select(row => row.Id)],
                    MutedStories = [.. storiesOf[chat.Key].Where(row => row.IsMuted).Select(row => row.Id)],
                    Words = [.. wordsOf[chat.Key].Where(row => !row.IsExcluded).Select(row => row.Word)],
                    ExcludedWords = [.. wordsOf[chat.Key].Where(row => row.IsExcluded).Select(row => row.Word)],
                });
        }, cancellationToken);

    /// <summary>Inside a transaction: the reader follows the topic, or has muted it.</summary>
    public static Task AddTopicAsync(
        DbConnection connection, ChatKey chat, string name, bool isMuted, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition("""
            insert into subscriber_topics (chat, topic, name, is_muted) values (@Chat, @Topic, @Name, @IsMuted)
            on conflict (chat, topic) do update set is_muted = excluded.is_muted
            """,
            new
            {
                Chat = StorableText.Key(chat.ToString()),
                Topic = StorableText.NameKey(name),
                Name = StorableText.Of(name),
                IsMuted = isMuted ? 1L : 0L,
            }, cancellationToken: cancellationToken));

    /// <summary>Inside a transaction: the reader neither follows the topic nor has muted it any more.</summary>
    public static Task RemoveTopicAsync(DbConnection connection, ChatKey chat, string name, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(
            "delete from subscriber_topics where chat = @Chat and topic = @Topic",
            new { Chat = StorableText.Key(chat.ToString()), Topic = StorableText.NameKey(name) },
            cancellationToken: cancellationToken));

    private Task<IReadOnlyList<string>> NamesAsync(ChatKey chat, bool isMuted, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ReadAllAsync(
            "select name from subscriber_topics where chat = @Chat and is_muted = @IsMuted order by topic",
            new { Chat = StorableText.Key(chat.ToString()), IsMuted = isMuted ? 1L : 0L },
            row => row.GetString(0), cancellationToken), cancellationToken);
}
