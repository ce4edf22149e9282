using Bot.Gateway;
using Bot.Subscribers;

namespace Bot.Conversations;

/// <summary>Takes a message through its turn: loads the subscriber, makes the turn, saves the subscriber.</summary>
internal sealed class TurnRunner(
    ConversationService conversations, SubscriberStore subscribers, ConversationMetrics metrics, TimeProvider clock)
{
    private readonly ChatOrder order = new();

    /// <summary>
    /// The turn of <paramref name="message"/>, its subscriber saved when the turn changed it. One chat's messages are
    /// handled one after another, in the order of the calls.
    /// </summary>
    public Task<Turn> RunAsync(IncomingMessage message, CancellationToken cancellationToken) =>
        order.RunAsync(message.Chat, async () =>
        {
            var started = clock.GetTimestamp();
            var known = await subscribers.FindAsync(message.Chat, cancellationToken);
            var subscriber = known ?? Subscriber.New(message.Chat);
            var turn = await conversations.TurnAsync(subscriber, message, cancellationToken);
            if (turn.Next != subscriber)
                await subscribers.SaveAsync(turn.Next, cancellationToken);
            metrics.Turn(message.Chat.Channel, clock.GetElapsedTime(started));
            return turn;
        });
}
