using System.Data.Common;
using Bot.Gateway;

namespace Bot.Outbox;

/// <summary>What sending has found out about a chat.</summary>
/// <param name="Chat">The chat as it was known.</param>
internal abstract record ChatNews(ChatKey Chat)
{
    /// <summary>It takes no messages any more.</summary>
    internal sealed record Gone(ChatKey Chat, string Reason) : ChatNews(Chat);

    /// <summary>It goes on under another id.</summary>
    internal sealed record Moved(ChatKey Chat, ChatKey To) : ChatNews(Chat);
}

/// <summary>Something that must learn news of chats. Features register theirs as singletons.</summary>
/// <param name="Hear">Stores it on the connection of the transaction in which the outbox does.</param>
internal sealed record ChatNewsListener(Func<DbConnection, ChatNews, CancellationToken, Task> Hear);
