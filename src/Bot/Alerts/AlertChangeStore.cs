using System.Data.Common;
using Bot.Conversations;
using Bot.Storage;
using Dapper;

namespace Bot.Alerts;

/// <summary>
/// Changes alerts, within a transaction. A change is made only to what it was decided on: when somebody else was
/// quicker, nothing is stored and the decision must be made anew.
/// </summary>
internal static class AlertChangeStore
{
    /// <summary>Adds an alert's first revision, and the alert.</summary>
    /// <exception cref="TurnConflictException">The number is taken.</exception>
    public static async Task AddAsync(DbConnection connection, AlertRevision draft, CancellationToken cancellationToken)
    {
        await MustChangeStore.RunAsync(connection, """
            insert into alerts (number, is_drill, created_at) values (@Number, @IsDrill, @CreatedAt) on conflict do nothing
            """,
            new { draft.Number, IsDrill = draft.IsDrill ? 1L : 0L, CreatedAt = draft.CreatedAt.ToUnixTimeMilliseconds() },
            cancellationToken);
        await AddRevisionAsync(connection, draft, cancellationToken);
    }

    /// <summary>Adds a revision to an alert.</summary>
    /// <exception cref="TurnConflictException">The alert has such a revision by now.</exception>
    public static Task AddRevisionAsync(DbConnection connection, AlertRevision draft, CancellationToken cancellationToken) =>
        MustChangeStore.RunAsync(connection, """
            insert into alert_revisions (
                id, edit_campaign, number, revision, kind, status, version, hash, text, what_was_wrong, link, photo, severity,
                audience, is_silent, scheduled_at, send_by_minutes, author, author_name, created_at, audience_size,
                is_released, is_paused, started_at, finished_at, stage, reached, rest_of, progress_chat, progress_message)
            values (
                @Id, @EditCampaign, @Number, @Revision, @Kind, @Status, @Version, @Hash, @Text, @WhatWasWrong, @Link, @Photo,
                @Severity, @Audience, @IsSilent, @ScheduledAt, @SendByMinutes, @Author, @AuthorName, @CreatedAt,
                @AudienceSize, @IsReleased, @IsPaused, @StartedAt, @FinishedAt, @Stage, @Reached, @RestOf, @ProgressChat,
                @ProgressMessage)
            on conflict do nothing
            """, AlertValuesStore.Of(draft), cancellationToken);

    /// <summary>Makes of a revision what a person has decided.</summary>
    /// <param name="before">As it was when that was decided.</param>
    /// <param name="after">As it shall be; its version is the next one.</param>
    /// <exception cref="TurnConflictException">It has changed since.</exception>
    public static Task ChangeAsync(
        DbConnection connection, AlertRevision before, AlertRevision after, CancellationToken cancellationToken)
    {
        var values = AlertValuesStore.Of(after);
        values.Add("StatusBefore", before.Status.ToString());
        values.Add("VersionBefore", before.Version);
        values.Add("HashBefore", before.Hash);
        return MustChangeStore.RunAsync(connection, """
            update alert_revisions set
                status = @Status, version = @Version, hash = @Hash, author = @Author, author_name = @AuthorName, text = @Text, what_was_wrong = @WhatWasWrong,
                link = @Link, photo = @Photo, severity = @Severity, audience = @Audience, is_silent = @IsSilent,
                scheduled_at = @ScheduledAt, send_by_minutes = @SendByMinutes, audience_size = @AudienceSize,
                is_released = @IsReleased, is_paused = @IsPaused, started_at = @StartedAt, finished_at = @FinishedAt,
                stage = case when @Status = 'Sending' and @StatusBefore <> 'Sending' then @Stage else stage end,
                reached = case when @Status = 'Sending' and @StatusBefore <> 'Sending' then @Reached else reached end,
                rest_of = case when @Status = 'Sending' and @StatusBefore <> 'Sending' then @RestOf else rest_of end,
                progress_chat = @ProgressChat, progress_message = @ProgressMessage
            where id = @Id and status = @StatusBefore and version = @VersionBefore and hash = @HashBefore
            """, values, cancellationToken);
    }

    /// <summary>Keeps how many readers a revision is for, unless it has changed since they were counted.</summary>
    public static Task SetAudienceSizeAsync(DbConnection connection, AlertRevision counted, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(
            "update alert_revisions set audience_size = @AudienceSize where id = @Id and hash = @Hash and started_at is null",
            new { counted.AudienceSize, counted.Id, counted.Hash }, cancellationToken: cancellationToken));

    /// <summary>Notes a step in the history.</summary>
    public static Task AddStepAsync(
        DbConnection connection, AlertRevision revision, AlertStep step, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition("""
            insert into alert_steps (number, revision, action, who, who_name, at, note)
            values (@Number, @Revision, @Action, @Who, @WhoName, @At, @Note)
            """,
            new
            {
                revision.Number,
                step.Revision,
                Action = step.Action.ToString(),
                Who = StorableText.Key(step.By.Id),
                WhoName = StorableText.Of(step.By.Name),
                At = step.At.ToUnixTimeMilliseconds(),
                Note = StorableText.OrNull(step.Note),
            }, cancellationToken: cancellationToken));

    /// <summary>Notes who approved exactly this; a second time changes nothing.</summary>
    public static Task AddApprovalAsync(
        DbConnection connection, AlertRevision revision, AlertActor who, DateTimeOffset at, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition("""
            insert into alert_approvals (revision_id, hash, who, who_name, at) values (@Id, @Hash, @Who, @WhoName, @At)
            on conflict do nothing
            """,
            new
            {
                revision.Id,
                revision.Hash,
                Who = StorableText.Key(who.Id),
                WhoName = StorableText.Of(who.Name),
                At = at.ToUnixTimeMilliseconds(),
            }, cancellationToken: cancellationToken));
}
