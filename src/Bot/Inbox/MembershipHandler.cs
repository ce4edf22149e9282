using System.Data.Common;
using Bot.Gateway;
using Bot.Outbox;
using Bot.Preferences;
using Bot.Subscribers;

namespace Bot.Inbox;

/// <summary>Follows what becomes of the bot in its chats.</summary>
internal sealed class MembershipHandler(SubscriberStore subscribers, OutboxStore outbox, TimeProvider clock)
{
    /// <summary>What the change leads to; nothing is stored yet.</summary>
    public async Task<Effect> EffectAsync(IncomingUpdate.Membership membership, CancellationToken cancellationToken)
    {
        var known = await subscribers.FindAsync(membership.Chat, cancellationToken) ?? Subscriber.New(membership.Chat);
        var letters = await LettersAsync(known, membership, cancellationToken);
        return new Effect((connection, token) => ChangeAsync(connection, known, membership, letters, token))
        {
            Committed = () => outbox.Remember(letters),
        };
    }

    /// <summary>A channel cannot be talked with, so who made the bot its administrator hears of its settings in private.</summary>
    private async Task<IReadOnlyList<OutboxEntry>> LettersAsync(
        Subscriber known, IncomingUpdate.Membership membership, CancellationToken cancellationToken)
    {
        if (membership is not { ChatKind: ChatKind.Channel, Standing: BotStanding.Administrator, By: { } person }
            || known.Standing is BotStanding.Administrator)
            return [];
        var admin = await subscribers.FindAsync(ChatKey.Telegram(person.Id), cancellationToken);
        return admin is null or { Standing: BotStanding.Gone }
            ? []
            : [new OutboxEntry(OutboxPriority.Reply, ChannelLetter.To(admin, membership))];
    }

    /// <summary>A chat that threw the bot out gets nothing of what still waits for it.</summary>
    private async Task ChangeAsync(
        DbConnection connection, Subscriber known, IncomingUpdate.Membership membership, IReadOnlyList<OutboxEntry> letters,
        CancellationToken cancellationToken)
    {
        var changed = known with
        {
            Kind = membership.ChatKind,
            Standing = membership.Standing,
            Title = membership.Title ?? known.Title,
            // Until somebody chooses, a group speaks as the app of who let the bot in.
            Language = known.Language ?? membership.By?.Language,
        };
        await subscribers.SaveAsync(connection, changed, cancellationToken);
        if (membership.Standing is BotStanding.Gone)
            await OutboxStore.CancelAsync(connection, membership.Chat, clock.GetUtcNow(), cancellationToken);
        await outbox.AddAsync(connection, letters, cancellationToken);
    }
}
