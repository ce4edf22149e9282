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
