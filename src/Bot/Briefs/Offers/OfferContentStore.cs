using System.Data.Common;
using Bot.Briefs.Stories;
using Bot.Conversations;
using Bot.Gateway;
using Bot.Outbox;
using Bot.Storage;
using Dapper;

namespace Bot.Briefs.Offers;

/// <summary>What offers say, once for each article, language and facts that are told.</summary>
internal sealed class OfferContentStore(CampaignStore campaigns, TimeProvider clock)
{
    // The outbox puts the reader's chat in its place.
    private static readonly ChatKey Anyone = new(ChatKey.TelegramChannel, "0");

    /// <summary>Inside a transaction: the content of an article's offer in a language, stored unless it was before.</summary>
    public async Task<Guid> EnsureAsync(
        DbConnection connection, OfferedArticle article, Wording wording, CancellationToken cancellationToken)
    {
        var values = new
        {
            Article = article.Id,
            Language = wording.Code,
            Facts = StorableText.Key(string.Join(' ', article.News.Lines.Select(fact => fact.Id))),
        };
        var known = await connection.ReadAllAsync(
            "select content_id from offer_contents where article_id = @Article and language = @Language and facts = @Facts", values,
            row => row.GetGuid(0), cancellationToken);
        if (known is [var content])
            return content;
        var now = clock.GetUtcNow();
        content = Guid.CreateVersion7(now);
        await campaigns.AddContentAsync(
            connection, content, OfferTexts.One(Anyone, wording, article, now), About(article), cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition("""
            insert into offer_contents (article_id, language, facts, content_id, created_at)
            values (@Article, @Language, @Facts, @Content, @Now)
            """,
            new { values.Article, values.Language, values.Facts, Content = content, Now = now.ToUnixTimeMilliseconds() },
            cancellationToken: cancellationToken));
        return content;
    }

    /// <summary>The conversation that a reply to an article's offer leads back to, as JSON.</summary>
    public static string About(OfferedArticle article) => ToldDialogue.Of(
        article.News.Headline.Title, article.News.Lines, article.Topics is [var topic, ..] ? topic.Name : null);

    /// <summary>Drops a part of what was said so long ago that no message refers to it any more.</summary>
    public static async Task SweepAsync(DbConnection connection, DateTimeOffset before, CancellationToken cancellationToken)
    {
        const int Most = 200;
        var old = await connection.ReadAllAsync("""
            select content_id from offer_contents c where created_at < @Before
                and not exists (select 1 from outbox o where o.content_id = c.content_id and o.priority = 4)
            order by created_at limit @Most
            """, new { Before = before.ToUnixTimeMilliseconds(), Most }, row => row.GetGuid(0), cancellationToken);
        await using var contents = new RowWriter(connection, "delete from outbox_contents where id = @Id", "Id");
        await using var rows = new RowWriter(connection, "delete from offer_contents where content_id = @Id", "Id");
        foreach (var content in old)
        {
            await rows.AddAsync(cancellationToken, content);
            await contents.AddAsync(cancellationToken, content);
        }
        await rows.FlushAsync(cancellationToken);
        await contents.FlushAsync(cancellationToken);
    }
}
