using Bot.Briefs.Digests;
using Bot.Storage;
using Bot.Subscribers;
using Bot.Tests.Storage;

namespace Bot.Tests.Briefs.News;

/// <summary>A process ends in the middle of a step: nothing of it is stored, and the next process does all of it.</summary>
public sealed class NewsRestartTests(StoreFixture stores)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_digest_step_that_is_given_up_leaves_nothing_and_is_done_by_the_next(StoreEngine engine)
    {
        await using var room = await NewsRoom.OpenAsync(stores, engine);
        await room.AddReaderAsync(1, new ReaderPreferences { Digests = [new DigestTime(new TimeOnly(13, 0), Weekdays.Every)] });
        await room.FuelAsync();
        await room.OfferAsync();
        room.Store.Clock.Advance(TimeSpan.FromHours(1));
        var due = await room.Get<DigestTimeStore>().NextDueAsync(Stop);

        await FailMidwayAsync(room, () => room.Get<DigestRound>().StepAsync(Stop));

        Assert.Equal(due, await room.Get<DigestTimeStore>().NextDueAsync(Stop));
        Assert.Empty(await room.SentAsync());
        await using var next = room.Again();
        await next.DigestAsync();
        Assert.Single(await room.SentAsync());
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task An_offer_step_that_is_given_up_leaves_nothing_and_is_done_by_the_next(StoreEngine engine)
    {
        await using var room = await NewsRoom.OpenAsync(stores, engine);
        await room.AddReaderAsync(1, new ReaderPreferences { Pace = NewsPace.AtOnce });
        await room.AddReaderAsync(2, new ReaderPreferences { Pace = NewsPace.Hourly });
        foreach (var reader in new[] { 1, 2 })
            await room.SayAsync(reader, "/follow Kazakhstan");
        await room.FuelAsync();

        await FailMidwayAsync(room, room.OfferAsync);
        Assert.Empty(await room.SentAsync());

        await using var next = room.Again();
        await next.OfferAsync();
        Assert.Equal([1, 2], (await room.SentAsync()).Select(message => message.Chat).Order());
    }

    /// <summary>The store refuses what is written last, as if the process had ended before it.</summary>
    private static async Task FailMidwayAsync(NewsRoom room, Func<Task> step)
    {
        await RunAsync(room, "alter table facts_given rename column thread to thread_away");
        await Record.ExceptionAsync(step);
        await RunAsync(room, "alter table facts_given rename column thread_away to thread");
    }

    private static Task<int> RunAsync(NewsRoom room, string sql) =>
        room.Store.Database.WriteAsync(connection => connection.ExecuteKeptAsync(sql, Stop), Stop);
}
