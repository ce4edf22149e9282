using System.Data.Common;
using Bot.Gateway;
using Bot.Outbox;
using Bot.Storage;
using Bot.Subscribers;

namespace Bot.Inbox;

/// <summary>Acts on one update: all that it leads to is stored in one transaction with its end.</summary>
internal sealed class UpdateHandler(
    Database database, InboxStore inbox, SubscriberStore subscribers, MessageHandler messages, StoreSignals signals,
    TimeProvider clock)
{
    /// <summary>Acts on it.</summary>
    /// <param name="message">The update.</param>
    /// <param name="release">Runs last in the transaction; gives the lane back after its last message.</param>
    /// <param name="cancellationToken">Gives up; nothing is stored then.</param>
    public async Task HandleAsync(
        InboxMessage message, Func<DbConnection, Task>? release, CancellationToken cancellationToken)
    {
        var effect = await EffectAsync(message.Update, cancellationToken);
        await database.WriteAsync(async connection =>
        {
            await inbox.EndAsync(connection, message, cancellationToken);
            await effect.Write(connection, cancellationToken);
            if (release is not null)
                await release(connection);
            return true;
        }, cancellationToken);
        effect.Committed();
        foreach (var name in effect.Wakes.Append(OutboxStore.SignalName))
            signals.Raise(name);
    }

    /// <summary>Sets it aside and says sorry, once.</summary>
    public async Task GiveUpAsync(
        InboxMessage message, string error, Func<DbConnection, Task>? release, CancellationToken cancellationToken)
    {
        await database.WriteAsync(async connection =>
        {
            await inbox.SetAsideAsync(connection, message, error, cancellationToken);
            if (message.Update is IncomingUpdate.Said said)
                await messages.ApologiseAsync(connection, said.Message, cancellationToken);
            if (release is not null)
                await release(connection);
            return true;
        }, cancellationToken);
        signals.Raise(OutboxStore.SignalName);
    }

    private async Task<Effect> EffectAsync(IncomingUpdate update, CancellationToken cancellationToken)
    {
        switch (update)
        {
            case IncomingUpdate.Said said:
                return await messages.EffectAsync(said.Message, cancellationToken);
            case IncomingUpdate.Membership membership:
                var known = await subscribers.FindAsync(membership.Chat, cancellationToken) ?? Subscriber.New(membership.Chat);
                return new Effect((connection, token) => ChangeStandingAsync(connection, known, membership, token));
            case IncomingUpdate.Migration migration:
                return new Effect((connection, token) =>
                    SubscriberStore.MoveAsync(connection, migration.Chat, migration.To, token));
            default:
                return Effect.None;
        }
    }

    /// <summary>A chat that threw the bot out gets nothing of what still waits for it.</summary>
    private async Task ChangeStandingAsync(
        DbConnection connection, Subscriber known, IncomingUpdate.Membership membership, CancellationToken cancellationToken)
    {
        var changed = known with { Kind = membership.ChatKind, Standing = membership.Standing };
        await subscribers.SaveAsync(connection, changed, cancellationToken);
        if (membership.Standing is BotStanding.Gone)
            await OutboxStore.CancelAsync(connection, membership.Chat, clock.GetUtcNow(), cancellationToken);
    }
}
