using Bot.Gateway;
using Bot.Subscribers;
using Bot.Tests.Storage;
using Briefing.Answers;

namespace Bot.Tests.Subscribers;

public sealed class SubscriberStoreTests(StoreFixture stores)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_subscriber_comes_back_with_the_dialogue(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        var subscribers = new SubscriberStore(store.Database, store.Clock);
        var chat = new ChatKey("web", "': drop\0");
        Assert.Null(await subscribers.FindAsync(chat, Stop));
        var dialogue = Dialogue.Empty.After(
            new DialogueTurn("Why «👩»?", ["Because \0 of “fuel”."], [Guid.CreateVersion7()], Guid.CreateVersion7()), "Kazakhstan");

        await subscribers.SaveAsync(Subscriber.New(chat), Stop);
        await subscribers.SaveAsync(new Subscriber(chat, dialogue), Stop);

        var found = await subscribers.FindAsync(chat, Stop);
        Assert.Equal(chat, found!.Chat);
        Assert.Equal("Kazakhstan", found.Dialogue.Topic);
        Assert.Equivalent(dialogue.Turns, found.Dialogue.Turns, strict: true);
        Assert.Null(await subscribers.FindAsync(chat with { Id = "other" }, Stop));
    }
}
