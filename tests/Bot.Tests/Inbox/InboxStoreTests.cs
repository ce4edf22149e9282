using Bot.Gateway;
using Bot.Inbox;
using Bot.Tests.Storage;

namespace Bot.Tests.Inbox;

public sealed class InboxStoreTests(StoreFixture stores)
{
    private static readonly Guid Here = Guid.CreateVersion7();
    private static readonly Guid There = Guid.CreateVersion7();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task An_update_that_comes_again_does_nothing_even_after_it_was_acted_on(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        var inbox = new InboxStore(store.Database, store.Clock);
        Assert.Equal(2, await AddAsync(inbox, [Said(1, 1, "a"), Said(2, 1, "b"), Said(1, 1, "a")]));
        await EndAllAsync(store, inbox, Assert.Single(await inbox.ClaimAsync(Here, 10, 10, Stop)));

        Assert.Equal(0, await AddAsync(inbox, [Said(2, 1, "b")]));

        Assert.Empty(await inbox.ClaimAsync(Here, 10, 10, Stop));
        Assert.Equal(0, await inbox.CountWaitingAsync(Stop));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_lower_update_id_than_before_is_new(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        var inbox = new InboxStore(store.Database, store.Clock);
        await AddAsync(inbox, [Said(900, 1, "a")]);

        Assert.Equal(1, await AddAsync(inbox, [Said(5, 1, "b")]));

        Assert.Equal(["a", "b"], Texts(Assert.Single(await inbox.ClaimAsync(Here, 10, 10, Stop))));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_chat_is_one_workers_at_a_time(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        var inbox = new InboxStore(store.Database, store.Clock);
        await AddAsync(inbox, [Said(1, 1, "a"), Said(2, 2, "b")]);

        var here = await inbox.ClaimAsync(Here, 1, 10, Stop);
        await AddAsync(inbox, [Said(3, 1, "c"), Said(4, 2, "d")]);
        var there = await inbox.ClaimAsync(There, 10, 10, Stop);

        Assert.NotEqual(Assert.Single(here).Chat, Assert.Single(there).Chat);
        Assert.Empty(await inbox.ClaimAsync(There, 10, 10, Stop));
        Assert.Equal(2, there[0].Messages.Count);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task What_comes_while_a_chat_is_claimed_is_not_lost_when_it_is_given_back(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        var inbox = new InboxStore(store.Database, store.Clock);
        await AddAsync(inbox, [Said(1, 1, "a")]);
        var lane = Assert.Single(await inbox.ClaimAsync(Here, 10, 10, Stop));
        await AddAsync(inbox, [Said(2, 1, "b")]);

        Assert.True(await EndAllAsync(store, inbox, lane));

        Assert.Equal(["b"], Texts(Assert.Single(await inbox.ClaimAsync(There, 10, 10, Stop))));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_chat_with_much_to_say_gets_a_page_and_then_others_have_their_turn(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        var inbox = new InboxStore(store.Database, store.Clock);
        await AddAsync(inbox, [.. Enumerable.Range(1, 5).Select(number => Said(number, 1, $"{number}"))]);
        store.Clock.Advance(TimeSpan.FromSeconds(1));
        await AddAsync(inbox, [Said(6, 2, "other")]);
        var lane = Assert.Single(await inbox.ClaimAsync(Here, 1, 3, Stop));
        store.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.True(await EndAllAsync(store, inbox, lane));

        Assert.Equal(["1", "2", "3"], Texts(lane));
        Assert.Equal(["other"], Texts(Assert.Single(await inbox.ClaimAsync(Here, 1, 3, Stop))));
        Assert.Equal(["4", "5"], Texts(Assert.Single(await inbox.ClaimAsync(Here, 1, 3, Stop))));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_chat_that_had_exactly_a_page_to_say_is_heard_again(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        var inbox = new InboxStore(store.Database, store.Clock);
        await AddAsync(inbox, [Said(1, 1, "a"), Said(2, 1, "b"), Said(3, 1, "c")]);
        await EndAllAsync(store, inbox, Assert.Single(await inbox.ClaimAsync(Here, 1, 3, Stop)));
        Assert.Empty(await inbox.ClaimAsync(Here, 1, 3, Stop));

        await AddAsync(inbox, [Said(4, 1, "d")]);

        Assert.Equal(4, Assert.Single(Assert.Single(await inbox.ClaimAsync(Here, 1, 3, Stop)).Messages).Id);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Who_stores_may_claim_chats_of_which_nothing_waited_before(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        var inbox = new InboxStore(store.Database, store.Clock);
        await AddAsync(inbox, [Said(1, 1, "a")]);

        var received = await inbox.AddAsync([Said(2, 1, "b"), Said(3, 2, "c"), Said(4, 2, "d"), Said(5, 3, "e")], Here, 1, Stop);

        Assert.Equal((4, true), (received.Count, received.HasMore));
        Assert.Equal(["c", "d"], Texts(Assert.Single(received.Claimed)));
        var rest = await inbox.ClaimAsync(There, 10, 10, Stop);
        Assert.Equal([["a", "b"], ["e"]], rest.OrderBy(lane => lane.Chat.Id, StringComparer.Ordinal).Select(Texts));
        Assert.False(await EndAllAsync(store, inbox, received.Claimed[0]));
        Assert.False((await inbox.AddAsync([Said(6, 4, "f")], Here, 1, Stop)).HasMore);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_failed_message_waits_with_its_chat_and_counts_its_failures(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        var inbox = new InboxStore(store.Database, store.Clock);
        await AddAsync(inbox, [Said(1, 1, "a"), Said(2, 1, "b")]);
        var lane = Assert.Single(await inbox.ClaimAsync(Here, 10, 10, Stop));

        await inbox.FailAsync(Here, lane.Messages[0], "boom", store.Clock.GetUtcNow().AddSeconds(2), Stop);

        Assert.Empty(await inbox.ClaimAsync(Here, 10, 10, Stop));
        store.Clock.Advance(TimeSpan.FromSeconds(2));
        var again = Assert.Single(await inbox.ClaimAsync(Here, 10, 10, Stop));
        Assert.Equal([1, 0], again.Messages.Select(message => message.Attempts));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Ending_a_message_twice_stores_nothing_the_second_time(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        var inbox = new InboxStore(store.Database, store.Clock);
        await AddAsync(inbox, [Said(1, 1, "a")]);
        var lane = Assert.Single(await inbox.ClaimAsync(Here, 10, 10, Stop));
        await EndAllAsync(store, inbox, lane);

        await Assert.ThrowsAsync<InvalidOperationException>(() => EndAllAsync(store, inbox, lane));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task What_a_dead_process_had_claimed_is_taken_up_again_and_what_it_was_at_counts_as_failed(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        var inbox = new InboxStore(store.Database, store.Clock);
        var owners = new LaneOwnerStore(store.Database, store.Clock);
        await using var alive = await owners.EnterAsync(Here, Stop);
        var dying = await owners.EnterAsync(There, Stop);
        await AddAsync(inbox, [Said(1, 1, "a"), Said(2, 1, "b")]);
        await inbox.ClaimAsync(There, 10, 10, Stop);
        Assert.Equal(0, await owners.FreeDeadAsync(Here, Stop));
        Assert.Empty(await inbox.ClaimAsync(Here, 10, 10, Stop));

        await dying.DisposeAsync();

        Assert.Equal(1, await owners.FreeDeadAsync(Here, Stop));
        var lane = Assert.Single(await inbox.ClaimAsync(Here, 10, 10, Stop));
        Assert.Equal([("a", 1L), ("b", 0L)], lane.Messages.Select(message => (TextOf(message), message.Attempts)));
        Assert.Equal(0, await owners.FreeDeadAsync(Here, Stop));
    }

    [Fact]
    public async Task Deliveries_at_once_and_workers_at_once_lose_and_double_nothing()
    {
        await using var store = await stores.OpenAsync(StoreEngine.Postgres);
        var inbox = new InboxStore(store.Database, store.Clock);
        var handled = new System.Collections.Concurrent.ConcurrentBag<(ChatKey Chat, string Text)>();
        const int Messages = 300;

        var delivering = Task.WhenAll(Enumerable.Range(0, 6).Select(part => Task.Run(async () =>
        {
            for (var number = part; number < Messages; number += 6)
                await AddAsync(inbox, [Said(number + 1, number % 6, $"{number}")]);
        })));
        var working = Task.WhenAll(new[] { Here, There }.Select(owner => Task.Run(async () =>
        {
            while (handled.Count < Messages)
            {
                foreach (var lane in await inbox.ClaimAsync(owner, 4, 3, Stop))
                {
                    foreach (var message in lane.Messages)
                        handled.Add((lane.Chat, TextOf(message)));
                    await EndAllAsync(store, inbox, lane);
                }
            }
        })));
        await Task.WhenAll(delivering, working).WaitAsync(TimeSpan.FromSeconds(60), Stop);

        Assert.Equal(Messages, handled.Distinct().Count());
        Assert.Equal(Messages, handled.Count);
        Assert.Equal(0, await inbox.CountWaitingAsync(Stop));
    }

    private static async Task<bool> EndAllAsync(TestStore store, InboxStore inbox, ClaimedLane lane)
    {
        var owner = await OwnerAsync(store, lane);
        return await store.Database.WriteAsync(async connection =>
        {
            foreach (var message in lane.Messages)
                await inbox.EndAsync(connection, message, Stop);
            return await inbox.ReleaseAsync(connection, owner, lane, Stop);
        }, Stop);
    }

    private static Task<Guid> OwnerAsync(TestStore store, ClaimedLane lane) => store.Database.ReadAsync(async connection =>
    {
        var rows = await Bot.Storage.RowReading.ReadAllAsync(
            connection, "select claimed_by from inbox_lanes where chat = @Chat", new { Chat = lane.Chat.ToString() },
            row => Bot.Storage.RowReading.IdOrNull(row, 0), Stop);
        return rows.Count > 0 ? rows[0] ?? Guid.Empty : Guid.Empty;
    }, Stop);

    /// <summary>Stores and claims nothing; how many were new.</summary>
    private static async Task<int> AddAsync(InboxStore inbox, IReadOnlyList<IncomingUpdate> updates) =>
        (await inbox.AddAsync(updates, Here, 0, Stop)).Count;

    private static IEnumerable<string> Texts(ClaimedLane lane) => lane.Messages.Select(TextOf);

    private static string TextOf(InboxMessage message) => ((IncomingUpdate.Said)message.Update).Message.Text;

    private static IncomingUpdate.Said Said(long id, long chat, string text) => new IncomingUpdate.Said(
        $"telegram:{id}", new IncomingMessage(ChatKey.Telegram(chat), text, DateTimeOffset.UnixEpoch));
}
