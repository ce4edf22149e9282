using System.Data.Common;
using Bot.Gateway;
using Bot.Storage;
using Dapper;

namespace Bot.Alerts;

/// <summary>Alerts that came in readers' quiet hours and wait for their end.</summary>
internal sealed class HeldStore(Database database)
{
    /// <summary>Inside a transaction: holds a revision back for some readers, for each until the end of the quiet hours.</summary>
    public static async Task AddAsync(
        DbConnection connection, AlertRevision alert, IReadOnlyList<(ChatKey Chat, DateTimeOffset DueAt)> readers,
        CancellationToken cancellationToken)
    {
        if (readers.Count == 0)
            return;
        await using var rows = new RowWriter(connection, """
            insert into alerts_held (revision_id, chat, number, due_at) values (@Id, @Chat, @Number, @DueAt)
            on conflict do nothing
            """, "Id", "Chat", "Number", "DueAt");
        foreach (var (chat, dueAt) in readers)
            await rows.AddAsync(cancellationToken, alert.Id, chat.ToString(), alert.Number, dueAt.ToUnixTimeMilliseconds());
        await rows.FlushAsync(cancellationToken);
    }

    /// <summary>For how many readers a revision waits.</summary>
    public Task<long> CountWaitingAsync(Guid revision, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ExecuteScalarAsync<long>(new CommandDefinition(
            "select count(*) from alerts_held where revision_id = @Id and catch_up is null",
            new { Id = revision }, cancellationToken: cancellationToken)), cancellationToken);
}
