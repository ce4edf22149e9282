using System.Data.Common;
using Bot.Conversations;
using Bot.Gateway;
using Bot.Outbox;
using Bot.Storage;
using Dapper;

namespace Bot.Alerts;

/// <summary>What the messages of a revision say: one content for each language of the interface, stored once for all readers.</summary>
internal sealed class AlertContentStore(CampaignStore campaigns)
{
    /// <summary>Inside a transaction: stores a content.</summary>
    /// <param name="connection">The transaction's.</param>
    /// <param name="alert">The revision.</param>
    /// <param name="content">What its messages say, in which language.</param>
    /// <param name="about">The conversation that a reply to them leads back to, as JSON; null: none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task AddAsync(
        DbConnection connection, AlertRevision alert, WrittenContent content, string? about, CancellationToken cancellationToken)
    {
        await campaigns.AddContentAsync(connection, content.Id, content.Message, about, cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition("""
            insert into alert_contents (revision_id, language, content_id) values (@Revision, @Language, @Content)
            """,
            new { Revision = alert.Id, Language = content.Wording.Code, Content = content.Id }, cancellationToken: cancellationToken));
    }

    /// <summary>Inside a transaction: adds a message for each reader who has none of this revision yet, each in their language.</summary>
    /// <param name="connection">The transaction's.</param>
    /// <param name="alert">The revision, whose contents are stored.</param>
    /// <param name="readers">Chats, and the tag of each one's language.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task PostAsync(
        DbConnection connection, AlertRevision alert, IEnumerable<(ChatKey Chat, string? Language)> readers,
        CancellationToken cancellationToken)
    {
        var contents = (await connection.ReadAllAsync(
            "select language, content_id from alert_contents where revision_id = @Revision", new { Revision = alert.Id },
            row => (Language: row.GetString(0), Content: row.GetGuid(1)), cancellationToken))
            .ToDictionary(row => row.Language, row => row.Content, StringComparer.Ordinal);
        foreach (var group in readers.GroupBy(reader => Wording.Of(reader.Language)))
        {
            var id = contents.GetValueOrDefault(group.Key.Code, alert.ContentId!.Value);
            await campaigns.AddAsync(
                connection, new CampaignContent(alert.Id, id, OutboxPriority.Alert, alert.SendBy),
                [.. group.Select(reader => reader.Chat)], cancellationToken);
        }
    }
}

/// <summary>What the messages of a revision say in one language.</summary>
/// <param name="Id">Names it in the outbox.</param>
/// <param name="Wording">The language.</param>
/// <param name="Message">What they say.</param>
internal sealed record WrittenContent(Guid Id, Wording Wording, OutgoingMessage Message);
