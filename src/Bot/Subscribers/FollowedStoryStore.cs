using System.Data.Common;
using Bot.Gateway;
using Bot.Storage;
using Dapper;

namespace Bot.Subscribers;

/// <summary>Stories that readers follow or have muted.</summary>
internal static class FollowedStoryStore
{
    /// <summary>Inside a transaction: the reader follows the story, or has muted it.</summary>
    public static Task AddAsync(
        DbConnection connection, ChatKey chat, Guid story, bool isMuted, DateTimeOffset now, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition("""
            insert into subscriber_stories (chat, story_id, is_muted, since) values (@Chat, @Story, @IsMuted, @Now)
            on conflict (chat, story_id) do update set is_muted = excluded.is_muted
            """,
            new
            {
                Chat = StorableText.Key(chat.ToString()),
                Story = story,
                IsMuted = isMuted ? 1L : 0L,
                Now = now.ToUnixTimeMilliseconds(),
            }, cancellationToken: cancellationToken));

    /// <summary>Inside a transaction: the reader neither follows the story nor has muted it any more.</summary>
    public static Task RemoveAsync(DbConnection connection, ChatKey chat, Guid story, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(
            "delete from subscriber_stories where chat = @Chat and story_id = @Story",
            new { Chat = StorableText.Key(chat.ToString()), Story = story }, cancellationToken: cancellationToken));
}
