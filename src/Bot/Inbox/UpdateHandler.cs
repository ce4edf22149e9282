using System.Data.Common;
using Bot.Conversations;
using Bot.Gateway;
using Bot.Outbox;
using Bot.Storage;
using Bot.Subscribers;

namespace Bot.Inbox;

/// <summary>Acts on one update: all that it leads to is stored in one transaction with its end.</summary>
internal sealed class UpdateHandler(
    Database database, InboxStore inbox, MessageHandler messages, MembershipHandler memberships, StoreSignals signals)
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
        var said = message.Update as IncomingUpdate.Said;
        var wording = said is null ? Wording.English : await messages.WordingAsync(said.Message, cancellationToken);
        await database.WriteAsync(async connection =>
        {
            await inbox.SetAsideAsync(connection, message, error, cancellationToken);
            if (said is not null)
                await messages.ApologiseAsync(connection, said.Message, wording, cancellationToken);
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
                return await memberships.EffectAsync(membership, cancellationToken);
            case IncomingUpdate.Migration migration:
                return new Effect((connection, token) =>
                    SubscriberStore.MoveAsync(connection, migration.Chat, migration.To, token));
            default:
                return Effect.None;
        }
    }
}
