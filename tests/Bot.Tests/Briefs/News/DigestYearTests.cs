using Bot.Briefs.Digests;
using Bot.Storage;
using Bot.Subscribers;
using Bot.Tests.Storage;

namespace Bot.Tests.Briefs.News;

public sealed class DigestYearTests(StoreFixture stores)
{
    private static readonly (long Reader, string Zone, TimeOnly At)[] Readers =
    [
        (1, "Asia/Kathmandu", new TimeOnly(7, 0)),
        (2, "America/New_York", new TimeOnly(1, 30)),
        (3, "Australia/Lord_Howe", new TimeOnly(1, 45)),
        (4, "Asia/Almaty", new TimeOnly(23, 30)),
        (5, "UTC", new TimeOnly(0, 0)),
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>
    /// The worker sleeps until the next moment, all of 2024; Almaty's clocks go back for good in it, so that half past eleven
    /// comes twice. Now and then another process takes the step.
    /// </summary>
    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Through_a_year_every_digest_comes_once_at_its_local_minute(StoreEngine engine)
    {
        await using var first = await NewsRoom.OpenAsync(stores, engine);
        first.Store.Clock.SetUtcNow(new DateTimeOffset(2023, 12, 31, 0, 0, 0, TimeSpan.Zero));
        foreach (var (reader, zone, at) in Readers)
            await first.AddReaderAsync(reader, new ReaderPreferences { Zone = zone, Digests = [new DigestTime(at, Weekdays.Every)] });
        var moments = Readers.ToDictionary(reader => reader.Reader, _ => new List<DateTime>());
        var room = first;
        for (var step = 0; await MoveOnAsync(first) < new DateTimeOffset(2025, 1, 2, 0, 0, 0, TimeSpan.Zero); step++)
        {
            if (step % 5 == 0)
                await WriteAsync(first, step);
            if (step % 300 == 150)
                room = first.Again();
            await room.DigestAsync();
            foreach (var message in await first.SentAsync())
                moments[message.Chat].Add(ReaderZone.LocalTime(Readers[message.Chat - 1].Zone, first.Now));
            if (room != first)
                await room.DisposeAsync();
            room = first;
        }

        foreach (var (reader, zone, at) in Readers)
        {
            var year = moments[reader].Where(moment => moment.Year == 2024).ToList();
            Assert.Equal(366, year.Count);
            Assert.Equal(366, year.Select(moment => DateOnly.FromDateTime(moment)).Distinct().Count());
            // No zone here jumps over its reader's time of day.
            Assert.All(year, moment => Assert.Equal(at, TimeOnly.FromDateTime(moment)));
        }
    }

    private static async Task<DateTimeOffset> MoveOnAsync(NewsRoom room)
    {
        var next = (await room.Get<DigestTimeStore>().NextDueAsync(Stop))!.Value;
        room.Store.Clock.SetUtcNow(next);
        return next;
    }

    /// <summary>A new article, and nobody has been told anything.</summary>
    private static async Task WriteAsync(NewsRoom room, int step)
    {
        await room.StoreAsync($"Step {step}", $"The crew of the northern expedition finished step {step} of its voyage.");
        await room.OfferAsync();
        await room.Store.Database.WriteAsync(connection => connection.ExecuteKeptAsync("delete from facts_given", Stop), Stop);
    }
}
