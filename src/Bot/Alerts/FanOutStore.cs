using System.Data.Common;
using Bot.Conversations;
using Bot.Gateway;
using Bot.Outbox;
using Dapper;

namespace Bot.Alerts;

/// <summary>How far the fan-out has come, within the transaction of each step. A step that has lost its right stores nothing.</summary>
internal static class FanOutStore
{
    private const string IsOurs = "id = @Id and status = 'Sending' and is_paused = 0 and stage = @StageBefore and reached = @ReachedBefore";

    /// <summary>Moves on from where the revision was.</summary>
    /// <exception cref="TurnConflictException">It is paused, cancelled, or somewhere else by now.</exception>
    public static Task MoveAsync(
        DbConnection connection, AlertRevision before, FanOutStage stage, string reached, CancellationToken cancellationToken) =>
        MustChangeStore.RunAsync(connection, $"update alert_revisions set stage = @Stage, reached = @Reached where {IsOurs}", new
        {
            before.Id,
            StageBefore = (long)before.Stage,
            ReachedBefore = before.Reached,
            Stage = (long)stage,
            Reached = reached,
        }, cancellationToken);

    /// <summary>
    /// Inside a transaction: no fan-out stands at this chat any more, but before it, where it finds the chat gone; an admin's
    /// message that shows how far one has come is not followed any more.
    /// </summary>
    public static async Task ForgetAsync(DbConnection connection, ChatKey chat, CancellationToken cancellationToken)
    {
        var values = new { Chat = chat.ToString() };
        await connection.ExecuteAsync(new CommandDefinition("""
            update alert_revisions set reached = case when stage = 3 then ''
                else substr(reached, 1, length(reached) - length(@Chat))
                    || coalesce((select max(chat) from subscribers where chat < @Chat), '') end
            where reached = @Chat or reached like '%|' || @Chat
            """, values, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition(
            "update alert_revisions set progress_chat = null, progress_message = null where progress_chat = @Chat",
            values, cancellationToken: cancellationToken));
    }

    /// <summary>Holds back what waits of a revision that is paused.</summary>
    /// <exception cref="TurnConflictException">It goes on by now.</exception>
    public static async Task HoldAsync(
        DbConnection connection, AlertRevision paused, Guid campaign, CancellationToken cancellationToken)
    {
        await MustChangeStore.RunAsync(connection, """
            update alert_revisions set is_paused = 1 where id = @Id and is_paused = 1 and version = @Version
            """, new { paused.Id, paused.Version }, cancellationToken);
        await CampaignStore.PauseAsync(connection, campaign, cancellationToken);
    }

    /// <summary>Notes what its messages say and the fact that it leaves.</summary>
    /// <exception cref="TurnConflictException">That was done before, or it is cancelled.</exception>
    public static Task PrepareAsync(
        DbConnection connection, AlertRevision before, Guid contentId, Guid? factId, CancellationToken cancellationToken) =>
        MustChangeStore.RunAsync(connection, """
            update alert_revisions set content_id = @ContentId, fact_id = @FactId
            where id = @Id and status = 'Sending' and content_id is null
            """, new { before.Id, ContentId = contentId, FactId = factId }, cancellationToken);

    /// <summary>Ends it.</summary>
    /// <exception cref="TurnConflictException">It has changed meanwhile.</exception>
    public static Task FinishAsync(
        DbConnection connection, AlertRevision before, AlertRevision after, CancellationToken cancellationToken) =>
        MustChangeStore.RunAsync(connection, """
            update alert_revisions set status = @Status, finished_at = @FinishedAt, audience_size = @AudienceSize, is_paused = 0
            where id = @Id and status = @StatusBefore and version = @Version and finished_at is null
            """,
            new
            {
                before.Id,
                StatusBefore = before.Status.ToString(),
                before.Version,
                Status = after.Status.ToString(),
                FinishedAt = after.FinishedAt!.Value.ToUnixTimeMilliseconds(),
                after.AudienceSize,
            }, cancellationToken);
}
