using Bot.Conversations;
using Bot.Outbox;
using Bot.Storage;

namespace Bot.Alerts.Api;

/// <summary>Commits what the desk decides, together with what admins are told of it; decides anew when somebody else was quicker.</summary>
internal sealed class DeskRunner(
    Database database, AlertViews views, AdminMessages messages, OutboxStore outbox, StoreSignals signals)
{
    /// <summary>After so many times somebody else is always quicker.</summary>
    public const int MostAttempts = 20;

    /// <summary>Decides and commits.</summary>
    /// <param name="decide">Asks the desk; asked again after a conflict.</param>
    /// <param name="cancellationToken">Gives up; nothing is stored then.</param>
    /// <exception cref="TurnConflictException">Somebody else was quicker each time.</exception>
    public async Task<DeskResult> RunAsync(
        Func<CancellationToken, Task<DeskResult>> decide, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var result = await decide(cancellationToken);
            if (result is not DeskResult.Done done)
                return result;
            try
            {
                await CommitAsync(done, null, cancellationToken);
                return result;
            }
            catch (TurnConflictException) when (attempt < MostAttempts)
            {
                // The next decision sees what they did.
            }
        }
    }

    /// <summary>Commits once.</summary>
    /// <param name="done">What to commit.</param>
    /// <param name="also">What else belongs to the transaction, or null.</param>
    /// <param name="cancellationToken">Gives up; nothing is stored then.</param>
    /// <exception cref="TurnConflictException">Somebody else was quicker; nothing is stored.</exception>
    public async Task CommitAsync(
        DeskResult.Done done, TurnWrite? also, CancellationToken cancellationToken)
    {
        var view = done.Alert is { StartedAt: null, FinishedAt: null } ? await views.PreviewAsync(done, cancellationToken) : null;
        IReadOnlyList<OutboxEntry> entries = view is null
            ? []
            : [.. messages.ToOthers(view, done.Action, done.By).Select(message => new OutboxEntry(OutboxPriority.Reply, message))];
        await database.WriteAsync(async connection =>
        {
            await done.Write(connection, cancellationToken);
            if (view is not null)
                await AlertChangeStore.SetAudienceSizeAsync(connection, view.Alert, cancellationToken);
            if (also is not null)
                await also(connection, cancellationToken);
            await outbox.AddAsync(connection, entries, cancellationToken);
            return true;
        }, cancellationToken);
        outbox.Remember(entries);
        if (entries.Count > 0)
            signals.Raise(OutboxStore.SignalName);
    }
}
