using Bot.Conversations;
using Bot.Gateway;
using Bot.Subscribers;
using Bot.Tests.Storage;
using Briefing.Answers;
using Prometheus;

namespace Bot.Tests.Conversations;

public sealed class TurnRunnerTests
{
    private static readonly ChatKey Chat = new("web", "a");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_turn_goes_on_from_where_the_last_one_ended()
    {
        await using var store = await TestStore.OnSqliteAsync();
        var subscribers = new SubscriberStore(store.Database, store.Clock);
        var turns = Runner(store, subscribers);

        await Task.WhenAll(Enumerable.Range(1, 5).Select(number =>
            turns.RunAsync(new IncomingMessage(Chat, $"question {number}", store.Clock.GetUtcNow()), Stop)));

        var dialogue = (await subscribers.FindAsync(Chat, Stop))!.Dialogue;
        Assert.Equal(
            ["question 1", "question 2", "question 3", "question 4", "question 5"],
            dialogue.Turns.Select(turn => turn.Question));
    }

    [Fact]
    public async Task A_turn_that_changes_nothing_stores_nobody()
    {
        await using var store = await TestStore.OnSqliteAsync();
        var subscribers = new SubscriberStore(store.Database, store.Clock);

        await Runner(store, subscribers).RunAsync(new IncomingMessage(Chat, "/help", store.Clock.GetUtcNow()), Stop);

        Assert.Null(await subscribers.FindAsync(Chat, Stop));
    }

    private static TurnRunner Runner(TestStore store, SubscriberStore subscribers) => new(
        new ConversationService([], [new Remembering()], [], TestAdmins.None, TestRights.Untold, TimeProvider.System), subscribers, store.Database,
        new ConversationMetrics(Metrics.NewCustomRegistry()), store.Clock);

    private sealed class Remembering : IPlainTextHandler
    {
        public int Order => 0;

        public Task<Turn?> TryHandleAsync(TurnContext context, CancellationToken cancellationToken)
        {
            var told = new DialogueTurn(context.Argument, [], [], null);
            var next = context.Subscriber with { Dialogue = context.Subscriber.Dialogue.After(told, null) };
            return Task.FromResult<Turn?>(context.Reply(next, new MessageText("Noted.", [])));
        }
    }
}
