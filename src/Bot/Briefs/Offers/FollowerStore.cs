using Bot.Gateway;
using Bot.Storage;

namespace Bot.Briefs.Offers;

/// <summary>Finds who follows what an article is about, a page at a time: each page costs as much as it holds.</summary>
internal sealed class FollowerStore(Database database)
{
    /// <summary>The next chats in the order of their keys, each once, whatever number of follows leads to it.</summary>
    /// <param name="query">What is followed.</param>
    /// <param name="after">The last key of the page before; empty: the first page.</param>
    /// <param name="limit">At most so many; fewer: these are the last.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<IReadOnlyList<ChatKey>> PageAsync(
        FollowerQuery query, string after, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<ChatKey>>(async connection =>
        {
            var chats = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var (condition, key) in Parts(query))
            {
                // Of each way so many: the first of all are among them.
                chats.UnionWith(await connection.ReadKeptAsync(
                    $"select chat from {condition} and chat > @After order by chat limit @Limit",
                    new Dictionary<string, object> { ["Key"] = key, ["After"] = after, ["Limit"] = limit },
                    row => row.GetString(0), cancellationToken));
            }
            return [.. chats.Take(limit).Select(ChatKey.Parse)];
        }, cancellationToken);

    private static IEnumerable<(string Condition, object Key)> Parts(FollowerQuery query) =>
        query.Topics.Select(topic => ("subscriber_topics where topic = @Key and is_muted = 0", (object)topic))
            .Append(("subscriber_stories where story_id = @Key and is_muted = 0", query.Story))
            .Concat(query.Words.Select(word => ("subscriber_words where terms = @Key and is_excluded = 0", (object)word)));
}
