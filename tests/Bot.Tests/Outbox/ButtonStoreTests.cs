using Bot.Gateway;
using Bot.Outbox;
using Bot.Tests.Storage;

namespace Bot.Tests.Outbox;

public sealed class ButtonStoreTests(StoreFixture stores)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_button_works_in_another_process_for_as_long_as_it_is_kept(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        await AddAsync(store, new ButtonStore(store.Database, store.Clock), "Kazakhstan: the basics", "Why?", "Why?");

        var other = new ButtonStore(store.Database, store.Clock);

        Assert.Equal("Kazakhstan: the basics", await other.FindAsync(ButtonStore.TokenOf("Kazakhstan: the basics"), Stop));
        Assert.Null(await other.FindAsync("forged", Stop));
        Assert.Null(await other.FindAsync(new string('x', 10_000), Stop));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_button_whose_transaction_failed_is_written_with_the_next(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        var buttons = new ButtonStore(store.Database, store.Clock);
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.Database.WriteAsync<int>(async connection =>
        {
            await buttons.AddAsync(connection, ["a"], Stop);
            throw new InvalidOperationException();
        }, Stop));
        Assert.Null(await buttons.FindAsync(ButtonStore.TokenOf("a"), Stop));

        await AddAsync(store, buttons, "a");

        Assert.Equal("a", await buttons.FindAsync(ButtonStore.TokenOf("a"), Stop));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_second_press_counts_as_one_for_half_a_minute_in_the_same_chat(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        var buttons = new ButtonStore(store.Database, store.Clock);
        var (chat, now) = (ChatKey.Telegram(1), store.Clock.GetUtcNow());
        Assert.False(await buttons.WasJustPressedAsync(chat, "t", now, Stop));
        await store.Database.WriteAsync(async connection =>
        {
            await ButtonStore.AddPressAsync(connection, chat, new ButtonPress("p", "t", null), now, Stop);
            return 0;
        }, Stop);

        Assert.True(await buttons.WasJustPressedAsync(chat, "t", now.AddSeconds(29), Stop));
        Assert.False(await buttons.WasJustPressedAsync(chat, "t", now.AddSeconds(30), Stop));
        Assert.False(await buttons.WasJustPressedAsync(ChatKey.Telegram(2), "t", now, Stop));
        Assert.False(await buttons.WasJustPressedAsync(chat, "u", now, Stop));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_press_is_no_double_when_another_button_was_pressed_in_between(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        var buttons = new ButtonStore(store.Database, store.Clock);
        var (chat, now) = (ChatKey.Telegram(1), store.Clock.GetUtcNow());
        await PressAsync(store, chat, "on", now);
        await PressAsync(store, ChatKey.Telegram(2), "off", now.AddSeconds(1));
        Assert.True(await buttons.WasJustPressedAsync(chat, "on", now.AddSeconds(2), Stop));

        await PressAsync(store, chat, "off", now.AddSeconds(2));

        Assert.False(await buttons.WasJustPressedAsync(chat, "on", now.AddSeconds(3), Stop));
        Assert.True(await buttons.WasJustPressedAsync(chat, "off", now.AddSeconds(3), Stop));
        await PressAsync(store, chat, "on", now.AddSeconds(3));
        Assert.True(await buttons.WasJustPressedAsync(chat, "on", now.AddSeconds(4), Stop));
        Assert.False(await buttons.WasJustPressedAsync(chat, "off", now.AddSeconds(4), Stop));
    }

    private static Task<int> PressAsync(TestStore store, ChatKey chat, string token, DateTimeOffset at) =>
        store.Database.WriteAsync(async connection =>
        {
            await ButtonStore.AddPressAsync(connection, chat, new ButtonPress("p", token, null), at, Stop);
            return 0;
        }, Stop);

    private static async Task AddAsync(TestStore store, ButtonStore buttons, params string[] says)
    {
        await store.Database.WriteAsync(async connection =>
        {
            await buttons.AddAsync(connection, says, Stop);
            return 0;
        }, Stop);
        buttons.Remember(says);
    }
}
