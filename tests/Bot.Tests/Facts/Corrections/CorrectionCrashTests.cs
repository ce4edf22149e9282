using Bot.Conversations;
using Bot.Facts.Corrections;
using Bot.Gateway;
using Bot.Inbox;
using Bot.Tests.Storage;

namespace Bot.Tests.Facts.Corrections;

public sealed class CorrectionCrashTests(StoreFixture stores)
{
    private const string Right = "The Harbour Ministry says 9 dockers were injured in the clashes.";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_crash_between_two_steps_neither_loses_nor_doubles_it(StoreEngine engine)
    {
        await using var room = await GivenRoom.OpenAsync(stores, engine);
        await room.SayAsync(101, GivenRoom.Question);
        await room.SendAllAsync();
        await room.PublishAsync(GivenRoom.Story(Right));
        await using var other = room.Alerts.Again();
        var correction = (await room.Get<CorrectionStore>().NextAsync(Stop))!;

        // Noting who is to be told is given up in the middle, then done by two at once.
        await Assert.ThrowsAsync<InvalidOperationException>(() => room.Store.Database.WriteAsync<bool>(async connection =>
        {
            await CorrectionStore.MoveAsync(connection, correction, null, Stop);
            await CorrectionStore.DueAsync(connection, correction, "telegram:101", room.Now, Stop);
            throw new InvalidOperationException("crash");
        }, Stop));
        await Task.WhenAll(room.Get<CorrectionRound>().RunAsync(Stop), other.Get<CorrectionRound>().RunAsync(Stop));
        // So is the telling.
        var due = await room.Get<PendingReaderStore>().DueAsync(room.Now, 10, Stop);
        foreach (var reader in due)
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => room.Store.Database.WriteAsync<bool>(async connection =>
            {
                await PendingReaderStore.TellAsync(connection, reader.Chat, reader.Facts, [], room.Now, Stop);
                throw new InvalidOperationException("crash");
            }, Stop));
        }
        await Task.WhenAll(
            Task.Run(() => room.Get<CorrectionRound>().RunAsync(Stop)), Task.Run(() => other.Get<CorrectionRound>().RunAsync(Stop)));
        room.Store.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Single(await room.TellAsync());
        Assert.Empty(await room.TellAsync());
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_turn_whose_fact_has_just_ended_is_made_anew(StoreEngine engine)
    {
        await using var room = await GivenRoom.OpenAsync(stores, engine);
        var effect = await room.EffectAsync(ChatKey.Telegram(101), GivenRoom.Question);
        await room.PublishAsync(GivenRoom.Story(Right));

        await Assert.ThrowsAsync<TurnConflictException>(() => room.StoreAsync(effect));

        Assert.Equal(0, await room.CountAsync("outbox"));
        await room.SayAsync(101, GivenRoom.Question);
        Assert.Contains("9 dockers", Assert.Single(await room.SendAllAsync()).Body.Text.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Whoever_is_told_while_the_fact_ends_hears_of_it_or_is_not_told(StoreEngine engine)
    {
        await using var room = await GivenRoom.OpenAsync(stores, engine, readers: 12);
        var effects = new List<Effect>();
        for (var person = 101; person <= 112; person++)
            effects.Add(await room.EffectAsync(ChatKey.Telegram(person), GivenRoom.Question));

        var stored = effects.Select(effect => Task.Run(async () =>
        {
            try
            {
                await room.StoreAsync(effect);
                return true;
            }
            catch (TurnConflictException)
            {
                return false;
            }
        })).ToList();
        await room.PublishAsync(GivenRoom.Story(Right));
        var told = (await Task.WhenAll(stored)).Count(one => one);
        await room.SendAllAsync();

        Assert.Equal(told, (await room.TellAsync()).Count);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_fact_told_again_in_vain_was_told_all_the_same(StoreEngine engine)
    {
        await using var room = await GivenRoom.OpenAsync(stores, engine);
        await room.SayAsync(101, GivenRoom.Question);
        await room.SendAllAsync();
        await room.SayAsync(101, GivenRoom.Question);
        await room.SendAllAsync(_ => new SendResult.Rejected("bad"));
        await room.PublishAsync(GivenRoom.Story(Right));

        Assert.Single(await room.TellAsync());
    }
}
