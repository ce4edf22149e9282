using System.Data.Common;
using Bot.Conversations;
using Bot.Gateway;
using Bot.Storage;
using Dapper;

namespace Bot.Briefs.Stories;

/// <summary>
/// New articles, put here by the transaction that stores each: first they wait for their story, then they are offered.
/// </summary>
internal sealed class NewsQueueStore(Database database)
{
    /// <summary>Articles that no story has been found for, those that came first first.</summary>
    public Task<IReadOnlyList<QueuedArticle>> UnassignedAsync(int limit, CancellationToken cancellationToken) =>
        NextAsync(isAssigned: false, limit, cancellationToken);

    /// <summary>Articles that are to be offered, those that came first first.</summary>
    public Task<IReadOnlyList<QueuedArticle>> ToOfferAsync(int limit, CancellationToken cancellationToken) =>
        NextAsync(isAssigned: true, limit, cancellationToken);

    /// <summary>Inside a transaction: the article has its story.</summary>
    public static Task AssignAsync(DbConnection connection, Guid article, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(
            "update news_queue set is_assigned = 1 where article_id = @Article",
            new { Article = article }, cancellationToken: cancellationToken));

    /// <summary>Inside a transaction: it has been offered to more of those who follow it.</summary>
    /// <exception cref="TurnConflictException">Another process has done that already.</exception>
    public static async Task MoveAsync(
        DbConnection connection, QueuedArticle article, string reached, CancellationToken cancellationToken)
    {
        var moved = await connection.ExecuteAsync(new CommandDefinition(
            "update news_queue set reached = @To where article_id = @Id and reached = @From",
            new { article.Id, From = article.Reached, To = reached }, cancellationToken: cancellationToken));
        if (moved == 0)
            throw new TurnConflictException();
    }

    /// <summary>Inside a transaction: nobody is left to offer it to.</summary>
    public static Task EndAsync(DbConnection connection, QueuedArticle article, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(
            "delete from news_queue where article_id = @Id and is_assigned = 1", new { article.Id },
            cancellationToken: cancellationToken));

    /// <summary>Inside a transaction: no fan-out stands at this chat any more, but before it, where it finds the chat gone.</summary>
    public static Task ForgetAsync(DbConnection connection, ChatKey chat, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition("""
            update news_queue set reached = coalesce((select max(chat) from subscribers where chat < @Chat), '')
            where reached = @Chat
            """, new { Chat = chat.ToString() }, cancellationToken: cancellationToken));

    private Task<IReadOnlyList<QueuedArticle>> NextAsync(bool isAssigned, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ReadKeptAsync("""
            select article_id, queued_at, reached from news_queue where is_assigned = @IsAssigned
            order by queued_at, latest_at, article_id limit @Limit
            """,
            new Dictionary<string, object> { ["IsAssigned"] = isAssigned ? 1L : 0L, ["Limit"] = limit },
            row => new QueuedArticle(row.GetGuid(0), row.Time(1), row.GetString(2)), cancellationToken), cancellationToken);
}
