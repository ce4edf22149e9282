using Bot.Briefs.Digests;
using Bot.Gateway;
using Bot.Outbox;
using Bot.Subscribers;
using Bot.Tests.Storage;

namespace Bot.Tests.Briefs.News;

public sealed class DigestTests(StoreFixture stores)
{
    private static readonly ReaderPreferences AtOnePm = Daily(13, 0);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_digest_comes_at_its_minute_with_what_is_followed(StoreEngine engine)
    {
        await using var room = await NewsRoom.OpenAsync(stores, engine);
        await room.AddReaderAsync(1, AtOnePm);
        await room.SayAsync(1, "/follow Kazakhstan");
        await room.SayAsync(1, "/words +drought");
        await room.FuelAsync();
        var drought = await room.DroughtAsync();
        await room.FootballAsync();
        await room.OfferAsync();
        room.Store.Clock.Advance(TimeSpan.FromMinutes(59.9));
        Assert.Empty(await room.DigestedAsync());

        room.Store.Clock.Advance(TimeSpan.FromMinutes(0.1));
        var digest = Assert.Single(await room.DigestedAsync());

        Assert.Equal(
            """
            Your digest · Monday 17 January

            1. Droughts empty the reservoirs of Norway
            Norway has shut three power plants because droughts have emptied its reservoirs.
            — The Courier, an hour ago

            2. Kazakhstan raises fuel prices
            Kazakhstan has raised the price of fuel by a tenth after months of talks.
            — The Courier, an hour ago
            """.ReplaceLineEndings("\n"), digest.Text);
        Assert.Equal($"/story {drought:N}", await room.SaysAsync(digest, "1"));
        Assert.Equal("/settings", await room.SaysAsync(digest, "Settings"));
        Assert.Equal(room.Now.AddHours(2), digest.Row.SendBy);
        Assert.Empty(await room.DigestedAsync());
        var story = await room.SayAsync(1, $"/story {drought:N}");
        Assert.StartsWith("Droughts empty the reservoirs of Norway", story.Replies[0].Text.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_story_comes_again_only_with_something_new_and_nothing_new_is_no_message(StoreEngine engine)
    {
        await using var room = await NewsRoom.OpenAsync(stores, engine);
        await room.AddReaderAsync(1, AtOnePm);
        await room.SayAsync(1, "/follow Kazakhstan");
        await room.FuelAsync();
        await room.OfferAsync();
        room.Store.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Single(await room.DigestedAsync());

        room.Store.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Empty(await room.DigestedAsync());

        room.Store.Clock.Advance(TimeSpan.FromHours(2));
        await room.ProtestsAsync();
        await room.OfferAsync();
        room.Store.Clock.Advance(TimeSpan.FromHours(22));
        var digest = Assert.Single(await room.DigestedAsync());
        Assert.Contains("Protests over the price of fuel have spread", digest.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("by a tenth after months", digest.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task What_a_reader_was_given_otherwise_is_left_out(StoreEngine engine)
    {
        await using var room = await NewsRoom.OpenAsync(stores, engine);
        await room.AddReaderAsync(1, AtOnePm);
        await room.AddReaderAsync(2, AtOnePm);
        var fuel = await room.FuelAsync();
        await room.DroughtAsync();
        await room.OfferAsync();
        await room.GiveAsync(1, [.. (await room.Store.Facts.OfArticleAsync(fuel, Stop)).Select(fact => fact.Id)]);
        room.Store.Clock.Advance(TimeSpan.FromHours(1));

        var digests = await room.DigestedAsync();

        Assert.DoesNotContain("Kazakhstan", digests.Single(message => message.Chat == 1).Text, StringComparison.Ordinal);
        Assert.Contains("Kazakhstan", digests.Single(message => message.Chat == 2).Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task What_never_arrived_was_not_given(StoreEngine engine)
    {
        await using var room = await NewsRoom.OpenAsync(stores, engine);
        await room.AddReaderAsync(1, AtOnePm);
        await room.FuelAsync();
        await room.OfferAsync();
        room.Store.Clock.Advance(TimeSpan.FromHours(1));
        await room.DigestAsync();
        // Nothing was sent for so long that it is too late.
        room.Store.Clock.Advance(TimeSpan.FromHours(2.1));
        Assert.Empty(await room.SentAsync());

        var now = await room.SayAsync(1, "/digest_now");

        Assert.Contains("Kazakhstan raises fuel prices", now.Replies[0].Text.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Muted_and_excluded_stories_are_left_out(StoreEngine engine)
    {
        await using var room = await NewsRoom.OpenAsync(stores, engine);
        await room.AddReaderAsync(1, AtOnePm);
        var fuel = await room.FuelAsync();
        await room.DroughtAsync();
        await room.FootballAsync();
        await room.StoreAsync("Chile plants vines", "Chile has planted a million vines in the valley of Maipo.");
        await room.OfferAsync();
        await room.SayAsync(1, $"/mute_story {fuel:N}");
        await room.SayAsync(1, "/mute Norway");
        await room.SayAsync(1, "/words -football");
        room.Store.Clock.Advance(TimeSpan.FromHours(1));

        var digest = Assert.Single(await room.DigestedAsync());

        Assert.StartsWith("The top stories · ", digest.Text, StringComparison.Ordinal);
        Assert.Contains("1. Chile plants vines", digest.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("2. ", digest.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_digest_now_has_five_stories_and_more_brings_the_next_until_nothing_is_new(StoreEngine engine)
    {
        await using var room = await NewsRoom.OpenAsync(stores, engine);
        await room.ManyAsync(7);
        await room.OfferAsync();

        var first = await room.SayAsync(1, "digest");
        Assert.Equal(5, first.Gives.Count);
        Assert.Equal(["1", "2", "3", "4", "5", "More", "Settings"], first.Replies[0].Buttons.Select(button => button.Label));
        var more = await room.PressAsync(1, first.Replies[0].Buttons, "More");
        Assert.StartsWith("More stories", more.Replies[0].Text.Text, StringComparison.Ordinal);
        Assert.Equal(2, more.Gives.Count);
        Assert.Empty(more.Gives.Intersect(first.Gives));
        Assert.DoesNotContain(more.Replies[0].Buttons, button => button.Label == "More");
        var none = await room.SayAsync(1, "/digest_now");
        Assert.Equal("Nothing new since I last told you.", none.Replies[0].Text.Text);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Russian_readers_get_their_day_in_Russian(StoreEngine engine)
    {
        await using var room = await NewsRoom.OpenAsync(stores, engine);
        await room.AddReaderAsync(1, AtOnePm with { Zone = "UTC" }, one => one with { Language = "ru", LanguageIsChosen = true });
        await room.FuelAsync();
        await room.OfferAsync();
        room.Store.Clock.Advance(TimeSpan.FromHours(1));

        var digest = Assert.Single(await room.DigestedAsync());

        Assert.StartsWith("Главные новости · понедельник, 17 января\n", digest.Text, StringComparison.Ordinal);
        Assert.Contains("час назад", digest.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Several_times_that_are_due_at_once_bring_one_digest(StoreEngine engine)
    {
        await using var room = await NewsRoom.OpenAsync(stores, engine);
        await room.AddReaderAsync(1, new ReaderPreferences
        {
            Digests = [new(new TimeOnly(12, 30), Weekdays.Every), new(new TimeOnly(13, 0), Weekdays.Every), new(new TimeOnly(13, 0), Weekdays.Monday)],
        });
        await room.FuelAsync();
        await room.OfferAsync();
        room.Store.Clock.Advance(TimeSpan.FromHours(1.2));

        var digest = Assert.Single(await room.DigestedAsync());

        Assert.Equal(At(15, 0), digest.Row.SendBy);
        Assert.Equal(At(12, 30).AddDays(1), await room.Get<DigestTimeStore>().NextDueAsync(Stop));
    }

    [Theory]
    [InlineData(StoreEngine.Sqlite, 119, 1)]
    [InlineData(StoreEngine.Postgres, 119, 1)]
    [InlineData(StoreEngine.Sqlite, 121, 0)]
    [InlineData(StoreEngine.Postgres, 121, 0)]
    [InlineData(StoreEngine.Sqlite, (3 * 1440) + 119, 1)]
    [InlineData(StoreEngine.Sqlite, (3 * 1440) + 121, 0)]
    public async Task After_an_outage_one_late_digest_comes_or_none_and_the_next_is_in_the_future(
        StoreEngine engine, int minutesLate, int digests)
    {
        await using var room = await NewsRoom.OpenAsync(stores, engine);
        await room.AddReaderAsync(1, AtOnePm);
        room.Store.Clock.Advance(TimeSpan.FromMinutes(60 + minutesLate));
        await room.FuelAsync();
        await room.OfferAsync();

        Assert.Equal(digests, (await room.DigestedAsync()).Count);
        Assert.True(await room.Get<DigestTimeStore>().NextDueAsync(Stop) > room.Now);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task None_comes_after_stop_or_to_who_is_gone_and_their_times_move_on(StoreEngine engine)
    {
        await using var room = await NewsRoom.OpenAsync(stores, engine);
        await room.AddReaderAsync(1, AtOnePm, one => one with { WantsNews = false });
        await room.AddReaderAsync(2, AtOnePm, one => one with { Standing = BotStanding.Gone });
        await room.AddReaderAsync(3, AtOnePm with { Quiet = (new TimeOnly(12, 0), new TimeOnly(14, 0)) });
        await room.FuelAsync();
        await room.OfferAsync();
        room.Store.Clock.Advance(TimeSpan.FromHours(1));

        // In quiet hours it comes as well: it was asked for at that time.
        Assert.Equal([3], (await room.DigestedAsync()).Select(message => message.Chat));
        Assert.Equal(At(13, 0).AddDays(1), await room.Get<DigestTimeStore>().NextDueAsync(Stop));
        await room.SayAsync(1, "/start");
        room.Store.Clock.Advance(TimeSpan.FromDays(1));
        await room.ProtestsAsync();
        await room.OfferAsync();
        Assert.Equal([1, 3], (await room.DigestedAsync()).Select(message => message.Chat).Order());
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Two_processes_that_are_at_it_together_send_one_digest(StoreEngine engine)
    {
        await using var room = await NewsRoom.OpenAsync(stores, engine);
        await using var other = room.Again();
        for (var reader = 1; reader <= 20; reader++)
            await room.AddReaderAsync(reader, AtOnePm);
        await room.FuelAsync();
        await room.OfferAsync();
        room.Store.Clock.Advance(TimeSpan.FromHours(1));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(at => Task.Run(() => (at % 2 == 0 ? room : other).DigestAsync())));

        Assert.Equal(Enumerable.Range(1, 20).Select(reader => (long)reader), (await room.SentAsync()).Select(message => message.Chat).Order());
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Pages_wait_for_the_sender(StoreEngine engine)
    {
        await using var room = await NewsRoom.OpenAsync(stores, engine);
        const int Readers = DigestRound.EnoughAhead + (2 * DigestRound.PageSize);
        await room.Store.Database.WriteAsync(async connection =>
        {
            for (var reader = 1; reader <= Readers; reader++)
            {
                await room.Get<SubscriberStore>().SaveAsync(connection, Subscriber.New(ChatKey.Telegram(reader)), Stop);
                await PreferenceStore.SaveAsync(connection, ChatKey.Telegram(reader), AtOnePm, room.Now, Stop);
            }
            return true;
        }, Stop);
        await room.FuelAsync();
        await room.OfferAsync();
        room.Store.Clock.Advance(TimeSpan.FromHours(1));
        await room.DigestAsync();

        Assert.Equal(DigestRound.EnoughAhead, await room.Get<CampaignStore>().CountWaitingAsync(OutboxPriority.Digest, Stop));
        Assert.Equal(DigestStep.SenderIsBusy, await room.Get<DigestRound>().StepAsync(Stop));
        await room.SentAsync();
        Assert.Equal(Readers - DigestRound.EnoughAhead, (await room.DigestedAsync()).Count);
    }

    private static ReaderPreferences Daily(int hour, int minute) => new()
    {
        Digests = [new DigestTime(new TimeOnly(hour, minute), Weekdays.Every)],
    };

    private static DateTimeOffset At(int hour, int minute) => new(2022, 1, 17, hour, minute, 0, TimeSpan.Zero);
}
