using Bot.Conversations;
using Bot.Gateway;
using Bot.Storage;
using Bot.Subscribers;
using Bot.Tests.Storage;

namespace Bot.Tests.Alerts;

public sealed class ForgottenReadersTests(StoreFixture stores)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Who_looked_at_readers_before_one_was_forgotten_must_look_again(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine, readers: 2);
        var before = await ForgottenReadersStore.NoteAsync(room.Store.Database, Stop);
        await WriteAsync(room, before);

        await ForgetAsync(room, 101);

        await Assert.ThrowsAsync<TurnConflictException>(() => WriteAsync(room, before));
        await WriteAsync(room, await ForgottenReadersStore.NoteAsync(room.Store.Database, Stop));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task An_alert_that_had_come_as_far_as_the_reader_goes_on_before_it(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine, readers: 3);
        await room.SendAlertAsync("A dam has burst above the valley, the interior ministry says");
        foreach (var (reached, after) in new[] { ("telegram:102", "telegram:101"), ("2|telegram:102", "2|telegram:101"), ("1|", "1|") })
        {
            await SetReachedAsync(room, reached);
            await room.AddReadersAsync(1, first: 102);
            await ForgetAsync(room, 102);
            Assert.Equal(after, (await room.RevisionAsync()).Reached);
        }
    }

    private static Task<bool> ForgetAsync(AlertRoom room, long reader) => room.Store.Database.WriteAsync(async connection =>
    {
        await room.Get<ReaderData>().EraseAsync(connection, ChatKey.Telegram(reader), Stop);
        return true;
    }, Stop);

    private static Task<bool> WriteAsync(AlertRoom room, string noted) => room.Store.Database.WriteAsync(async connection =>
    {
        await ForgottenReadersStore.MustBeAsync(room.Store.Database, connection, noted, Stop);
        return true;
    }, Stop);

    private static Task<int> SetReachedAsync(AlertRoom room, string reached) => room.Store.Database.WriteAsync(connection =>
        connection.ExecuteKeptAsync("update alert_revisions set reached = @Reached", Stop, ("Reached", reached)), Stop);
}
