using Bot.Conversations;
using Bot.Gateway;
using Bot.Subscribers;

namespace Bot.Web;

/// <summary>The page's side of the conversation: what was said stays readable, and a message sent twice is answered once.</summary>
internal sealed class WebConversation(
    ConversationService conversations, TurnRunner turns, SubscriberStore subscribers, WebTurnStore store, TimeProvider clock)
{
    private const int MostShown = 50;
    private const string Welcome = "welcome";

    private readonly ChatOrder order = new();

    /// <summary>What the page shows when it opens: the welcome, then the latest turns, oldest first.</summary>
    /// <param name="chat">Whose conversation it is.</param>
    /// <param name="language">IETF tag of the browser's language; null: not known.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<WebTurn>> OpenAsync(ChatKey chat, string? language, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var start = new IncomingMessage(chat, "/start", now);
        var reader = (await subscribers.FindAsync(chat, cancellationToken) ?? Subscriber.New(chat)).Speaking(language);
        var welcome = await conversations.TurnAsync(reader, start, cancellationToken);
        var earlier = await store.LatestAsync(chat, MostShown, cancellationToken);
        return [new WebTurn(Welcome, "", now, Replies(welcome)), .. earlier];
    }

    /// <summary>The turn of a message: made now, or the one that was made when the same message came before.</summary>
    /// <param name="chat">Whose message it is.</param>
    /// <param name="id">The message's own id.</param>
    /// <param name="text">As typed.</param>
    /// <param name="language">IETF tag of the browser's language; null: not known.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<WebTurn> SayAsync(
        ChatKey chat, string id, string text, string? language, CancellationToken cancellationToken) =>
        order.RunAsync(chat, async () =>
        {
            if (await store.FindAsync(chat, id, cancellationToken) is { } before)
                return before;
            var now = clock.GetUtcNow();
            var turn = await turns.RunAsync(new IncomingMessage(chat, text, now), language, cancellationToken);
            if (turn.Forgets)
                await store.ForgetAsync(chat, cancellationToken);
            var said = new WebTurn(id, IncomingText.Clean(text), now, Replies(turn));
            if (!turn.LeavesNoTrace)
                await store.AddAsync(chat, said, now - ReaderCookie.Lifetime, cancellationToken);
            return said;
        });

    private static List<WebReply> Replies(Turn turn) =>
        [.. turn.Replies.Select(reply => new WebReply(reply.Text, [.. reply.Buttons.Where(button => button.Url is null)], reply.Document?.Name))];
}
