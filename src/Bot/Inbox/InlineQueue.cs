using System.Threading.Channels;
using Bot.Gateway;

namespace Bot.Inbox;

/// <summary>
/// What people type behind the bot's name in other chats. Kept in memory only and apart from messages, which it must not
/// hold up; of too many the oldest go, as their people have typed on.
/// </summary>
internal sealed class InlineQueue
{
    /// <summary>How many wait at most.</summary>
    public const int Most = 256;

    private readonly Channel<IncomingUpdate.Inline> queries = Channel.CreateBounded<IncomingUpdate.Inline>(
        new BoundedChannelOptions(Most) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>Adds one; never waits.</summary>
    public void Add(IncomingUpdate.Inline query) => queries.Writer.TryWrite(query);

    /// <summary>What waits and what comes, oldest first; several may read, and each query goes to one of them.</summary>
    public IAsyncEnumerable<IncomingUpdate.Inline> ReadAsync(CancellationToken cancellationToken) =>
        queries.Reader.ReadAllAsync(cancellationToken);
}
