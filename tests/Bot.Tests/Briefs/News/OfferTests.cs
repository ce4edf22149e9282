using Bot.Briefs.Offers;
using Bot.Briefs.Stories;
using Bot.Conversations;
using Bot.Gateway;
using Bot.Outbox;
using Bot.Subscribers;
using Bot.Tests.Storage;

namespace Bot.Tests.Briefs.News;

public sealed class OfferTests(StoreFixture stores)
{
    private static readonly ReaderPreferences AtOnce = new() { Pace = NewsPace.AtOnce };
    private static readonly ReaderPreferences Hourly = new() { Pace = NewsPace.Hourly };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_new_article_reaches_those_at_once_who_follow_it_once_whatever_follows_match(StoreEngine engine)
    {
        await using var room = await NewsRoom.OpenAsync(stores, engine);
        for (var reader = 1; reader <= 4; reader++)
            await room.AddReaderAsync(reader, AtOnce);
        await room.SayAsync(1, "/follow Kazakhstan");
        await room.SayAsync(1, "/words +fuel +drivers");
        await room.SayAsync(2, "/words +\"price of fuel\"");
        await room.SayAsync(3, "/words +\"fuel talks\"");
        await room.SayAsync(4, "/follow Norway");
        var article = await room.FuelAsync();

        var sent = await room.OfferedAsync();

        Assert.Equal([1, 2], sent.Select(message => message.Chat).Order());
        Assert.Equal(
            """
            Kazakhstan raises fuel prices
            Kazakhstan has raised the price of fuel by a tenth after months of talks.
            Drivers in Almaty queued for hours at the pumps before the fuel prices rose.
            — The Courier, now
            """.ReplaceLineEndings("\n"), sent[0].Text);
        Assert.Equal("Kazakhstan: the basics", await room.SaysAsync(sent[0], "Kazakhstan"));
        Assert.Equal($"/mute_story {article:N}", await room.SaysAsync(sent[0], "Mute this story"));
        Assert.Empty(await room.OfferedAsync());
        Assert.Empty(await room.Get<NewsQueueStore>().ToOfferAsync(10, Stop));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task The_next_article_of_a_followed_story_comes_and_none_after_it_is_muted(StoreEngine engine)
    {
        await using var room = await NewsRoom.OpenAsync(stores, engine);
        await room.AddReaderAsync(1, AtOnce);
        await room.AddReaderAsync(2, AtOnce);
        var fuel = await room.FuelAsync();
        await room.OfferAsync();
        await room.SayAsync(1, $"/follow_story {fuel:N}");
        await room.SayAsync(2, $"/follow_story {fuel:N}");
        await room.SayAsync(2, "/follow Kazakhstan");
        await room.SayAsync(2, $"/mute_story {fuel:N}");

        await room.ProtestsAsync();

        var offer = Assert.Single(await room.OfferedAsync());
        Assert.Equal(1, offer.Chat);
        Assert.StartsWith("Fuel protests spread in Kazakhstan", offer.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Nothing_comes_with_excluded_words_or_of_muted_topics_or_after_stop_or_to_who_is_gone(StoreEngine engine)
    {
        await using var room = await NewsRoom.OpenAsync(stores, engine);
        for (var reader = 1; reader <= 6; reader++)
        {
            await room.AddReaderAsync(
                reader, AtOnce, one => reader switch
                {
                    5 => one with { Standing = BotStanding.Gone },
                    6 => one with { Kind = ChatKind.Channel, Standing = BotStanding.Member },
                    _ => one,
                });
            await room.Store.Database.WriteAsync(async connection =>
            {
                await FollowStore.AddTopicAsync(connection, ChatKey.Telegram(reader), "Norway", isMuted: false, Stop);
                return true;
            }, Stop);
        }
        await room.SayAsync(1, "/words -drought");
        await room.SayAsync(2, "/words +harvest");
        await room.SayAsync(2, "/mute Norway");
        await room.SayAsync(3, "/stop");
        await room.DroughtAsync();

        Assert.Equal([4], (await room.OfferedAsync()).Select(message => message.Chat));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Only_the_news_of_the_last_two_days_are_offered_and_no_new_versions(StoreEngine engine)
    {
        await using var room = await NewsRoom.OpenAsync(stores, engine);
        await room.AddReaderAsync(1, AtOnce);
        await room.SayAsync(1, "/follow Norway");
        const string Text = "Norway has opened its longest road tunnel near Bergen after nine years.";
        await room.StoreAsync("Norway opens a tunnel", Text, published: room.Now.AddHours(-49), id: "old");
        Assert.Empty(await room.OfferedAsync());
        await room.StoreAsync("Norway builds a bridge", "Norway has built a bridge over the fjord at Stavanger.", published: room.Now.AddHours(-47), id: "new");
        await room.StoreAsync("Norway sells its ferries", "Norway has sold all its ferries to a firm from Oslo.", isUndated: true, id: "undated");

        var sent = await room.OfferedAsync();
        Assert.Equal(2, sent.Count);
        Assert.Contains(sent, message => message.Text.Contains("undated, received now", StringComparison.Ordinal));

        await room.StoreAsync(
            "Norway builds a long bridge", "Norway has built a long bridge over the fjord at Stavanger.", published: room.Now, id: "new");
        Assert.Empty(await room.OfferedAsync());
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Hourly_readers_get_up_to_five_together_at_most_once_an_hour(StoreEngine engine)
    {
        await using var room = await NewsRoom.OpenAsync(stores, engine);
        await room.AddReaderAsync(1, Hourly);
        await room.SayAsync(1, "/words +counted +copper");
        await room.ManyAsync(1);
        var first = Assert.Single(await room.OfferedAsync());
        Assert.StartsWith("Peru reopens its copper mine", first.Text, StringComparison.Ordinal);

        for (var minute = 0; minute < 7; minute++)
        {
            room.Store.Clock.Advance(TimeSpan.FromMinutes(5));
            await room.StoreAsync($"Item {minute}", $"A clerk has counted {minute + 2} things in town number {minute}.");
            Assert.Empty(await room.OfferedAsync());
        }
        room.Store.Clock.Advance(TimeSpan.FromMinutes(24));
        Assert.Empty(await room.OfferedAsync());
        room.Store.Clock.Advance(TimeSpan.FromMinutes(1));

        var second = Assert.Single(await room.OfferedAsync());
        Assert.StartsWith("New in what you follow", second.Text, StringComparison.Ordinal);
        Assert.Equal(["Item 6", "Item 5", "Item 4", "Item 3", "Item 2"], Enumerable.Range(1, 5)
            .Select(number => second.Text.Split('\n').Single(line => line.StartsWith($"{number}. ", StringComparison.Ordinal))[3..]));
        room.Store.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Empty(await room.OfferedAsync());
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task In_quiet_hours_news_wait_for_their_end_and_come_together(StoreEngine engine)
    {
        await using var room = await NewsRoom.OpenAsync(stores, engine);
        await room.AddReaderAsync(1, AtOnce with { Quiet = (new TimeOnly(11, 0), new TimeOnly(14, 0)) });
        await room.AddReaderAsync(2, AtOnce with { Quiet = (new TimeOnly(22, 0), new TimeOnly(6, 0)) });
        foreach (var reader in new[] { 1, 2 })
            await room.SayAsync(reader, "/follow Kazakhstan");
        await room.FuelAsync();
        await room.ProtestsAsync();

        Assert.Equal([2, 2], (await room.OfferedAsync()).Select(message => message.Chat));
        room.Store.Clock.Advance(TimeSpan.FromMinutes(119));
        Assert.Empty(await room.OfferedAsync());
        room.Store.Clock.Advance(TimeSpan.FromMinutes(1));
        var late = Assert.Single(await room.OfferedAsync());
        Assert.Contains("Kazakhstan raises fuel prices", late.Text, StringComparison.Ordinal);
        Assert.Contains("Fuel protests spread", late.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task What_waits_is_dropped_when_its_reader_stops_or_mutes_and_put_off_by_new_quiet_hours(StoreEngine engine)
    {
        await using var room = await NewsRoom.OpenAsync(stores, engine);
        for (var reader = 1; reader <= 4; reader++)
        {
            await room.AddReaderAsync(reader, AtOnce with { Quiet = (new TimeOnly(11, 0), new TimeOnly(14, 0)) });
            await room.SayAsync(reader, "/follow Kazakhstan");
        }
        var article = await room.FuelAsync();
        await room.OfferAsync();
        await room.SayAsync(1, "/stop");
        await room.SayAsync(2, $"/mute_story {article:N}");
        await room.AddReaderAsync(3, AtOnce with { Quiet = (new TimeOnly(13, 0), new TimeOnly(15, 0)) });
        await room.AddReaderAsync(4, new ReaderPreferences());

        room.Store.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Empty(await room.OfferedAsync());
        room.Store.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal([3], (await room.OfferedAsync()).Select(message => message.Chat));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task What_was_offered_counts_as_given_and_what_was_given_is_not_offered(StoreEngine engine)
    {
        await using var room = await NewsRoom.OpenAsync(stores, engine);
        await room.AddReaderAsync(1, AtOnce);
        await room.AddReaderAsync(2, AtOnce);
        foreach (var reader in new[] { 1, 2 })
            await room.SayAsync(reader, "/follow Kazakhstan");
        var article = await room.FuelAsync();
        var facts = await room.Store.Facts.OfArticleAsync(article, Stop);
        await room.GiveAsync(2, [facts[0].Id]);

        Assert.Equal([1], (await room.OfferedAsync()).Select(message => message.Chat));

        var given = await room.Get<GivenFactStore>().FindAsync(ChatKey.Telegram(1), [.. facts.Select(fact => fact.Id)], Stop);
        Assert.Equal(2, given.Count);
        var again = await room.SayAsync(1, "/digest_now");
        Assert.StartsWith("Nothing new in what you follow", again.Replies[0].Text.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Readers_get_their_language_and_forums_their_topic(StoreEngine engine)
    {
        await using var room = await NewsRoom.OpenAsync(stores, engine);
        await room.AddReaderAsync(1, AtOnce, one => one with { Language = "ru", LanguageIsChosen = true });
        await room.AddReaderAsync(-5, AtOnce with { NewsThread = 17 }, one => one with { Kind = ChatKind.Group });
        foreach (var reader in new[] { 1, -5 })
            await room.SayAsync(reader, "/follow Kazakhstan");
        await room.FuelAsync();

        var sent = await room.OfferedAsync();

        Assert.Equal(2, sent.Count);
        Assert.NotNull(await room.SaysAsync(sent.Single(message => message.Chat == 1), "Скрыть сюжет"));
        Assert.Equal(17, sent.Single(message => message.Chat == -5).Body.Thread);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_fan_out_goes_on_after_a_restart_where_it_was_and_nobody_gets_it_twice(StoreEngine engine)
    {
        await using var room = await NewsRoom.OpenAsync(stores, engine);
        const int Readers = OfferFanOut.PageSize + 20;
        await room.Store.Database.WriteAsync(async connection =>
        {
            for (var reader = 1; reader <= Readers; reader++)
            {
                var chat = ChatKey.Telegram(reader);
                await room.Get<SubscriberStore>().SaveAsync(connection, Subscriber.New(chat), Stop);
                await PreferenceStore.SaveAsync(connection, chat, AtOnce, room.Now, Stop);
                await FollowStore.AddTopicAsync(connection, chat, "Kazakhstan", isMuted: false, Stop);
            }
            return true;
        }, Stop);
        var id = await room.FuelAsync();
        await room.Get<StoryKeeper>().OfArticleAsync(id, Stop);
        var queued = Assert.Single(await room.Get<NewsQueueStore>().ToOfferAsync(10, Stop));
        var offered = (await room.Get<OfferedArticleReader>().ReadAsync(id, Stop))!;
        await room.Get<OfferFanOut>().AddPageAsync(queued, offered, Stop);

        // What the process that died still held in its hands is refused.
        await Assert.ThrowsAsync<TurnConflictException>(() => room.Get<OfferFanOut>().AddPageAsync(queued, offered, Stop));
        await using var next = room.Again();
        var sent = await next.OfferedAsync();

        Assert.Equal(Readers, sent.Count);
        Assert.Equal(Readers, sent.Select(message => message.Chat).Distinct().Count());
        Assert.All(sent, message => Assert.Equal(OutboxPriority.Digest, message.Row.Priority));
    }
}
