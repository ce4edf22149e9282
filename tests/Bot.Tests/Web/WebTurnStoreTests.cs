using Bot.Gateway;
using Bot.Tests.Storage;
using Bot.Web;

namespace Bot.Tests.Web;

public sealed class WebTurnStoreTests(StoreFixture stores)
{
    private static readonly ChatKey Chat = new("web", "a");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_turn_comes_back_with_styles_links_and_buttons(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        var turns = new WebTurnStore(store.Database);
        var text = new MessageTextBuilder().Bold("26").Append(" «👩», says ").Link("the BBC", new Uri("https://example.org/?a=ü")).Build();
        var turn = new WebTurn("turn-0001", "How many?", store.Clock.GetUtcNow(), [new WebReply(text, [new MessageButton("Why?", "Why was that?")])]);

        await turns.AddAsync(Chat, turn, DateTimeOffset.UnixEpoch, Stop);

        var found = await turns.FindAsync(Chat, "turn-0001", Stop);
        Assert.Equal(turn with { Replies = [] }, found! with { Replies = [] });
        Assert.Equivalent(turn.Replies, found.Replies, strict: true);
        Assert.Null(await turns.FindAsync(Chat with { Id = "b" }, "turn-0001", Stop));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task The_latest_come_oldest_first_and_the_same_turn_is_kept_once(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        var turns = new WebTurnStore(store.Database);
        foreach (var number in new[] { 1, 2, 3, 3 })
            await turns.AddAsync(Chat, Turn(number, store.Clock.GetUtcNow().AddSeconds(number)), DateTimeOffset.UnixEpoch, Stop);

        Assert.Equal(["question 2", "question 3"], (await turns.LatestAsync(Chat, 2, Stop)).Select(turn => turn.Question));
        Assert.Equal(3, await turns.CountAsync(Stop));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Old_turns_and_forgotten_chats_are_gone(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        var turns = new WebTurnStore(store.Database);
        var now = store.Clock.GetUtcNow();
        var other = Chat with { Id = "b" };
        await turns.AddAsync(other, Turn(1, now.AddDays(-31)), DateTimeOffset.UnixEpoch, Stop);
        await turns.AddAsync(other, Turn(2, now), DateTimeOffset.UnixEpoch, Stop);

        await turns.AddAsync(Chat, Turn(3, now), now.AddDays(-30), Stop);
        await turns.ForgetAsync(Chat, Stop);

        Assert.Empty(await turns.LatestAsync(Chat, 10, Stop));
        Assert.Equal("question 2", Assert.Single(await turns.LatestAsync(other, 10, Stop)).Question);
    }

    private static WebTurn Turn(int number, DateTimeOffset at) => new($"turn-000{number}", $"question {number}", at, []);
}
