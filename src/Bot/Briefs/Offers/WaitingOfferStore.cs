using System.Data.Common;
using Bot.Gateway;
using Bot.Storage;
using Dapper;

namespace Bot.Briefs.Offers;

/// <summary>Articles that wait to be offered to a chat together, at most once an hour.</summary>
internal sealed class WaitingOfferStore(Database database)
{
    /// <summary>Between two such messages to a chat.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <summary>Inside a transaction: the article waits for some chats, for each at least until a moment.</summary>
    public static async Task AddAsync(
        DbConnection connection, Guid article, IReadOnlyList<(ChatKey Chat, DateTimeOffset NotBefore)> chats, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        await using var articles = new RowWriter(connection, """
            insert into offers_waiting (chat, article_id, since) values (@Chat, @Article, @Now) on conflict do nothing
            """, "Chat", "Article", "Now");
        // What waits already is due before, and takes this along.
        await using var times = new RowWriter(connection, """
            insert into offer_times (chat, due_at) values (@Chat, @Due)
            on conflict (chat) do update set due_at = coalesce(offer_times.due_at,
                case when offer_times.last_at + @Interval > excluded.due_at then offer_times.last_at + @Interval else excluded.due_at end)
            """, "Chat", "Due", "Interval");
        foreach (var (chat, notBefore) in chats)
        {
            await articles.AddAsync(cancellationToken, chat.ToString(), article, now.ToUnixTimeMilliseconds());
            await times.AddAsync(
                cancellationToken, chat.ToString(), notBefore.ToUnixTimeMilliseconds(), (long)Interval.TotalMilliseconds);
        }
        await articles.FlushAsync(cancellationToken);
        await times.FlushAsync(cancellationToken);
    }

    /// <summary>Chats that are due, those first that have been the longest, with what waits for each.</summary>
    public Task<IReadOnlyList<WaitingOffers>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<WaitingOffers>>(async connection =>
        {
            var due = await connection.ReadAllAsync(
                "select chat, due_at from offer_times where due_at <= @Now order by due_at, chat limit @Limit",
                new { Now = now.ToUnixTimeMilliseconds(), Limit = limit },
                row => (Chat: row.GetString(0), At: row.Time(1)), cancellationToken);
            if (due.Count == 0)
                return [];
            var articles = (await connection.ReadAllAsync($"""
                select w.chat, w.article_id from offers_waiting w join articles a on a.id = w.article_id
                where w.chat {database.Dialect.In("Chats")} order by w.chat, a.latest_at desc, w.article_id desc
                """,
                new { Chats = due.Select(row => row.Chat).ToArray() },
                row => (Chat: row.GetString(0), Article: row.GetGuid(1)), cancellationToken)).ToLookup(row => row.Chat, row => row.Article);
            return [.. due.Select(row => new WaitingOffers(ChatKey.Parse(row.Chat), row.At, [.. articles[row.Chat]]))];
        }, cancellationToken);

    /// <summary>Inside a transaction: nothing waits for these chats any more.</summary>
    /// <param name="connection">The transaction's.</param>
    /// <param name="offers">As they were read.</param>
    /// <param name="offered">Chats that get a message now; the next comes an hour later.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Those that were still as they were read; only they may get a message.</returns>
    public static async Task<IReadOnlySet<ChatKey>> EndAsync(
        DbConnection connection, IReadOnlyList<WaitingOffers> offers, IReadOnlySet<ChatKey> offered, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        await using var times = new RowWriter(connection, """
            update offer_times set due_at = null, last_at = coalesce(@Offered, last_at) where chat = @Chat and due_at = @Due
            """, "Offered", "Chat", "Due");
        foreach (var offer in offers)
        {
            await times.AddAsync(
                cancellationToken, offered.Contains(offer.Chat) ? now.ToUnixTimeMilliseconds() : (long?)null, offer.Chat.ToString(),
                offer.DueAt.ToUnixTimeMilliseconds());
        }
        await times.FlushAsync(cancellationToken);
        var ended = offers.Where((_, index) => times.Changed[index] > 0).ToList();
        await using var articles = new RowWriter(
            connection, "delete from offers_waiting where chat = @Chat and article_id = @Article", "Chat", "Article");
        foreach (var offer in ended)
        {
            foreach (var article in offer.Articles)
                await articles.AddAsync(cancellationToken, offer.Chat.ToString(), article);
        }
        await articles.FlushAsync(cancellationToken);
        return ended.Select(offer => offer.Chat).ToHashSet();
    }

    /// <summary>Puts a chat off.</summary>
    public Task DelayAsync(WaitingOffers offer, DateTimeOffset until, CancellationToken cancellationToken) =>
        database.WriteAsync(connection => connection.ExecuteAsync(new CommandDefinition(
            "update offer_times set due_at = @Until where chat = @Chat and due_at = @Due",
            new
            {
                Until = until.ToUnixTimeMilliseconds(),
                Chat = offer.Chat.ToString(),
                Due = offer.DueAt.ToUnixTimeMilliseconds(),
            }, cancellationToken: cancellationToken)), cancellationToken);
}
