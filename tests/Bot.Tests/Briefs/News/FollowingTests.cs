using Bot.Briefs.Following;
using Bot.Conversations;
using Bot.Gateway;
using Bot.Subscribers;
using Bot.Tests.Storage;

namespace Bot.Tests.Briefs.News;

public sealed class FollowingTests(StoreFixture stores)
{
    private const long Reader = 7;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Other_names_and_misspellings_lead_to_the_topic(StoreEngine engine)
    {
        await using var room = await NewsRoom.OpenAsync(stores, engine);

        Assert.Contains("You now follow Kazakhstan.", Text(await room.SayAsync(Reader, "/follow Almaty")), StringComparison.Ordinal);
        Assert.Contains("You now follow Norway.", Text(await room.SayAsync(Reader, "/follow Norwey")), StringComparison.Ordinal);
        Assert.Contains("You follow Norway already.", Text(await room.SayAsync(Reader, "/follow norway")), StringComparison.Ordinal);
        Assert.Equal(["Kazakhstan", "Norway"], (await FollowsAsync(room)).Topics);

        Assert.Contains("no longer follow Norway", Text(await room.SayAsync(Reader, "/unfollow Norwegian")), StringComparison.Ordinal);
        Assert.Equal(["Kazakhstan"], (await FollowsAsync(room)).Topics);
        Assert.Contains("do not follow", Text(await room.SayAsync(Reader, "/unfollow Norway")), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task An_unknown_topic_gets_the_nearest_as_buttons(StoreEngine engine)
    {
        await using var room = await NewsRoom.OpenAsync(stores, engine);

        var turn = await room.SayAsync(Reader, "/follow Kazakhistanland");

        Assert.Contains("I know no topic called “Kazakhistanland”.", Text(turn), StringComparison.Ordinal);
        await room.PressAsync(Reader, turn.Replies[0].Buttons, "Kazakhstan");
        Assert.Equal(["Kazakhstan"], (await FollowsAsync(room)).Topics);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Without_a_topic_those_in_the_news_are_offered_that_are_not_followed(StoreEngine engine)
    {
        await using var room = await NewsRoom.OpenAsync(stores, engine);
        await room.FuelAsync();
        await room.ProtestsAsync();
        await room.DroughtAsync();
        await room.OfferAsync();

        Assert.Equal("Kazakhstan", (await room.SayAsync(Reader, "/follow")).Replies[0].Buttons[0].Label);
        await room.SayAsync(Reader, "/follow Kazakhstan");
        var buttons = (await room.SayAsync(Reader, "/follow")).Replies[0].Buttons;
        Assert.Contains(buttons, button => button.Says == "/follow Norway");
        Assert.DoesNotContain(buttons, button => button.Label == "Kazakhstan");
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task What_is_followed_and_muted_is_listed_and_each_ends_with_a_press_in_place(StoreEngine engine)
    {
        await using var room = await NewsRoom.OpenAsync(stores, engine);
        var fuel = await room.FuelAsync();
        await room.OfferAsync();
        await room.SayAsync(Reader, "/follow Norway");
        await room.SayAsync(Reader, "/mute Iceland");
        await room.SayAsync(Reader, $"/follow_story {fuel:N}");
        await room.SayAsync(Reader, "/words +drought -\"football match\"");

        var list = await room.SayAsync(Reader, "/topics");
        Assert.Equal(
            """
            What you follow

            Topics: Norway
            Stories:
            • Kazakhstan raises fuel prices
            Words: drought
            Muted: Iceland, football match
            """.ReplaceLineEndings("\n"), Text(list));
        Assert.Null(list.Replies[0].Edits);

        foreach (var label in new[] { "Norway", "raises", "drought", "Iceland", "football" })
        {
            list = await room.PressAsync(Reader, list.Replies[0].Buttons, label);
            Assert.Equal(9_000, list.Replies[0].Edits);
            Assert.DoesNotContain(label, Text(list), StringComparison.Ordinal);
        }
        Assert.Equal(Follows.Nothing, await FollowsAsync(room));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_long_list_has_pages(StoreEngine engine)
    {
        await using var room = await NewsRoom.OpenAsync(stores, engine);
        await room.SayAsync(Reader, "/words " + string.Join(' ', Enumerable.Range(1, 30).Select(number => $"+word{number}")));

        var list = await room.SayAsync(Reader, "/topics");
        Assert.Contains("Page 1 of 3", Text(list), StringComparison.Ordinal);
        var second = await room.PressAsync(Reader, list.Replies[0].Buttons, "Next");
        Assert.Contains("Page 2 of 3", Text(second), StringComparison.Ordinal);
        var third = await room.PressAsync(Reader, second.Replies[0].Buttons, "Next");
        Assert.DoesNotContain(third.Replies[0].Buttons, button => button.Label == "Next");
        Assert.Contains("Page 2 of 3", Text(await room.PressAsync(Reader, third.Replies[0].Buttons, "Back")), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Muting_and_unmuting_a_topic(StoreEngine engine)
    {
        await using var room = await NewsRoom.OpenAsync(stores, engine);
        await room.SayAsync(Reader, "/follow Norway");

        Assert.Contains("Norway is muted", Text(await room.SayAsync(Reader, "/mute Norway")), StringComparison.Ordinal);
        var muted = await FollowsAsync(room);
        Assert.Empty(muted.Topics);
        Assert.Equal(["Norway"], muted.MutedTopics);
        Assert.Contains("no longer muted", Text(await room.SayAsync(Reader, "/unmute Norway")), StringComparison.Ordinal);
        Assert.Equal(Follows.Nothing, await FollowsAsync(room));
        Assert.Contains("/mute", Text(await room.SayAsync(Reader, "/mute")), StringComparison.Ordinal);
        Assert.Contains("is not muted", Text(await room.SayAsync(Reader, "/unmute Norway")), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Words_take_signs_and_phrases_and_the_last_wish_counts(StoreEngine engine)
    {
        await using var room = await NewsRoom.OpenAsync(stores, engine);

        Assert.Contains("plus", Text(await room.SayAsync(Reader, "/words")), StringComparison.Ordinal);
        await room.SayAsync(Reader, "/words drought −football +“climate change” -the");
        var turn = await room.SayAsync(Reader, "/words -droughts the");

        Assert.Contains("Nothing can be found by: the", Text(turn), StringComparison.Ordinal);
        var known = await FollowsAsync(room);
        Assert.Equal(["climate change"], known.Words.Select(word => word.Name));
        Assert.Equal(["droughts", "football"], known.ExcludedWords.Select(word => word.Name));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Nobody_follows_more_than_two_hundred_of_a_kind(StoreEngine engine)
    {
        await using var room = await NewsRoom.OpenAsync(stores, engine);
        var fuel = await room.FuelAsync();
        await room.OfferAsync();
        await room.Store.Database.WriteAsync(async connection =>
        {
            for (var number = 0; number < FollowReplies.MostOfKind; number++)
                await FollowStore.AddTopicAsync(connection, ChatKey.Telegram(Reader), $"Topic {number}", isMuted: false, Stop);
            return true;
        }, Stop);

        Assert.Contains("more than 200 topics", Text(await room.SayAsync(Reader, "/follow Norway")), StringComparison.Ordinal);
        Assert.Contains("You now follow the story", Text(await room.SayAsync(Reader, $"/follow_story {fuel:N}")), StringComparison.Ordinal);
        Assert.Contains("Norway is muted", Text(await room.SayAsync(Reader, "/mute Norway")), StringComparison.Ordinal);
        for (var batch = 0; batch < 5; batch++)
            await room.SayAsync(Reader, "/words " + string.Join(' ', Enumerable.Range(batch * 40, 40).Select(number => $"+w{number}")));
        Assert.Contains("more than 200 words", Text(await room.SayAsync(Reader, "/words +last")), StringComparison.Ordinal);
        Assert.Equal(200, (await FollowsAsync(room)).Words.Count);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Below_a_briefing_its_topic_and_story_can_be_followed_and_then_the_story_muted(StoreEngine engine)
    {
        await using var room = await NewsRoom.OpenAsync(stores, engine);
        await room.FuelAsync();
        await room.OfferAsync();

        var brief = await room.SayAsync(Reader, "Kazakhstan: short");
        await room.PressAsync(Reader, brief.Replies[0].Buttons, "Follow topic");
        await room.PressAsync(Reader, brief.Replies[0].Buttons, "Follow this story");

        var known = await FollowsAsync(room);
        Assert.Equal(["Kazakhstan"], known.Topics);
        Assert.Single(known.Stories);
        brief = await room.SayAsync(Reader, "Kazakhstan: short");
        Assert.DoesNotContain(brief.Replies[0].Buttons, button => button.Label.StartsWith("Follow", StringComparison.Ordinal));
        await room.PressAsync(Reader, brief.Replies[0].Buttons, "Mute this story");
        Assert.Single((await FollowsAsync(room)).MutedStories);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task An_alert_leads_to_the_story_that_tells_of_it_else_to_its_topic(StoreEngine engine)
    {
        await using var room = await NewsRoom.OpenAsync(stores, engine);
        await room.FuelAsync();
        await room.OfferAsync();

        var other = await room.SayAsync(Reader, "/follow_story Kazakhstan: The president of Kazakhstan resigns");
        Assert.Contains("you now follow Kazakhstan", Text(other), StringComparison.Ordinal);
        var same = await room.SayAsync(Reader, "/follow_story Kazakhstan: Kazakhstan raises the price of fuel");
        Assert.Contains("You now follow the story “Kazakhstan raises fuel prices”", Text(same), StringComparison.Ordinal);
        Assert.Contains("cannot find", Text(await room.SayAsync(Reader, "/follow_story Nonsense at all")), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Who_gets_nothing_unasked_yet_is_told_so_and_how_to_change_it(StoreEngine engine)
    {
        await using var room = await NewsRoom.OpenAsync(stores, engine);
        await room.AddReaderAsync(8, new ReaderPreferences { Pace = NewsPace.Hourly });

        var turn = await room.SayAsync(Reader, "/follow Norway");
        Assert.Contains("Nothing comes unasked yet", Text(turn), StringComparison.Ordinal);
        Assert.Equal(["/digest_now", "/settings"], turn.Replies[0].Buttons.Select(button => button.Says));
        Assert.Contains("once an hour", Text(await room.SayAsync(8, "/follow Norway")), StringComparison.Ordinal);
        await room.SayAsync(8, "/stop");
        Assert.Contains("/start", Text(await room.SayAsync(8, "/follow Iceland")), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_group_keeps_what_it_follows_under_a_new_id(StoreEngine engine)
    {
        await using var room = await NewsRoom.OpenAsync(stores, engine);
        var fuel = await room.FuelAsync();
        await room.OfferAsync();
        await room.SayAsync(Reader, "/follow Norway");
        await room.SayAsync(Reader, $"/follow_story {fuel:N}");
        await room.SayAsync(Reader, "/words +drought");
        var before = await FollowsAsync(room);

        await room.Store.Database.WriteAsync(async connection =>
        {
            await SubscriberStore.MoveAsync(connection, ChatKey.Telegram(Reader), ChatKey.Telegram(-99), Stop);
            return true;
        }, Stop);

        Assert.Equivalent(before, await room.Get<FollowStore>().FindAsync(ChatKey.Telegram(-99), Stop), strict: true);
        Assert.Equal(Follows.Nothing, await FollowsAsync(room));
    }

    private static string Text(Turn turn) => turn.Replies[0].Text.Text;

    private static Task<Follows> FollowsAsync(NewsRoom room) => room.Get<FollowStore>().FindAsync(ChatKey.Telegram(Reader), Stop);
}
