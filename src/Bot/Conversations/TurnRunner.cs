using System.Data.Common;
using Bot.Gateway;
using Bot.Storage;
using Bot.Subscribers;

namespace Bot.Conversations;

/// <summary>Takes a message through its turn: loads the subscriber, makes the turn, saves what it changed.</summary>
internal sealed class TurnRunner(
    ConversationService conversations, SubscriberStore subscribers, Database database, ConversationMetrics metrics,
    TimeProvider clock)
{
    private const int MostConflicts = 5;

    private readonly ChatOrder order = new();

    /// <inheritdoc cref="RunAsync(IncomingMessage, string?, CancellationToken)"/>
    public Task<Turn> RunAsync(IncomingMessage message, CancellationToken cancellationToken) =>
        RunAsync(message, null, cancellationToken);

    /// <summary>
    /// The turn of <paramref name="message"/>, with what it changed saved. One chat's messages are handled one after
    /// another, in the order of the calls.
    /// </summary>
    /// <param name="message">What was sent.</param>
    /// <param name="language">IETF tag of the language of the reader's app, which holds until one is chosen; null: not known.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<Turn> RunAsync(IncomingMessage message, string? language, CancellationToken cancellationToken) =>
        order.RunAsync(message.Chat, async () =>
        {
            for (var conflicts = 0; ; conflicts++)
            {
                try
                {
                    var (turn, before) = await MakeAsync(message, one => one.Speaking(language), cancellationToken);
                    // Who only looks around need not be remembered.
                    if (turn.Writes.Count > 0 || turn.Next != (before ?? Subscriber.New(message.Chat)).Speaking(language))
                        await database.WriteAsync(connection => SaveAsync(connection, turn, before, cancellationToken), cancellationToken);
                    return turn;
                }
                catch (TurnConflictException) when (conflicts < MostConflicts)
                {
                    // Made anew from what the store holds now.
                }
            }
        });

    /// <summary>Makes a turn and saves nothing.</summary>
    /// <param name="message">What was sent.</param>
    /// <param name="adapt">Changes the subscriber that the turn begins with; null: as it is stored.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The turn, and the subscriber as it is stored; null when the chat is new.</returns>
    public async Task<(Turn Turn, Subscriber? Before)> MakeAsync(
        IncomingMessage message, Func<Subscriber, Subscriber>? adapt, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var known = await subscribers.FindAsync(message.Chat, message.Thread, cancellationToken);
        var subscriber = known ?? await NewAsync(message, cancellationToken);
        var turn = await conversations.TurnAsync(adapt?.Invoke(subscriber) ?? subscriber, message, cancellationToken);
        metrics.Turn(message.Chat.Channel, clock.GetElapsedTime(started));
        return (turn, known);
    }

    private async Task<Subscriber> NewAsync(IncomingMessage message, CancellationToken cancellationToken) =>
        Subscriber.New(message.Chat) with
        {
            Thread = message.Thread,
            Language = message.Thread is null ? null : await subscribers.LanguageAsync(message.Chat, cancellationToken),
        };

    /// <summary>Inside a transaction: saves what a turn changed.</summary>
    /// <param name="connection">The transaction's.</param>
    /// <param name="turn">The turn.</param>
    /// <param name="before">The subscriber as it was stored, or null when the chat was new.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<bool> SaveAsync(
        DbConnection connection, Turn turn, Subscriber? before, CancellationToken cancellationToken)
    {
        if (turn.Next != before && !turn.LeavesNoTrace)
            await subscribers.SaveAsync(connection, turn.Next, cancellationToken);
        foreach (var write in turn.Writes)
            await write(connection, cancellationToken);
        return true;
    }
}
