using Bot.Alerts;
using Bot.Gateway;
using Bot.Subscribers;
using Bot.Tests.Storage;

namespace Bot.Tests.Alerts;

public sealed class AudienceTests(StoreFixture stores)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Chats_where_the_bot_may_not_post_and_readers_who_want_nothing_are_left_out(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine);
        await room.AddReaderAsync(AlertRoom.Reader(101));
        await room.AddReaderAsync(AlertRoom.Reader(102) with { WantsNews = false });
        await room.AddReaderAsync(AlertRoom.Reader(103) with { Standing = BotStanding.Gone });
        await room.AddReaderAsync(AlertRoom.Reader(-104) with { Kind = ChatKind.Group });
        await room.AddReaderAsync(AlertRoom.Reader(-104) with { Kind = ChatKind.Group, Thread = 5 });
        await room.AddReaderAsync(AlertRoom.Reader(-105) with { Kind = ChatKind.Channel });
        await room.AddReaderAsync(AlertRoom.Reader(-106) with { Kind = ChatKind.Channel, Standing = BotStanding.Administrator });
        await room.AddReaderAsync(Subscriber.New(new ChatKey("web", "107")));

        Assert.Equal(["-104", "-106", "101"], await ChatsAsync(room, new AlertAudience.All(), AlertSeverity.Minor));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Readers_get_the_severity_that_they_want(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine);
        for (var least = 0; least <= 2; least++)
            await room.AddReaderAsync(AlertRoom.Reader(101 + least), new ReaderPreferences { LeastSeverity = least });

        Assert.Equal(["101"], await ChatsAsync(room, new AlertAudience.All(), AlertSeverity.Minor));
        Assert.Equal(["101", "102"], await ChatsAsync(room, new AlertAudience.All(), AlertSeverity.Normal));
        Assert.Equal(["101", "102", "103"], await ChatsAsync(room, new AlertAudience.All(), AlertSeverity.Major));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_topic_reaches_those_who_follow_it_or_everything_but_not_those_who_muted_it(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine);
        await room.AddReaderAsync(AlertRoom.Reader(101));
        await room.AddReaderAsync(AlertRoom.Reader(102), follows: "Kazakhstan");
        await room.AddReaderAsync(AlertRoom.Reader(103), follows: "Peru");
        await room.AddReaderAsync(AlertRoom.Reader(104), mutes: "kazakhstan");
        await room.AddReaderAsync(AlertRoom.Reader(105), mutes: "Peru");

        Assert.Equal(["101", "102", "105"], await ChatsAsync(room, new AlertAudience.Topics(["Kazakhstan"]), AlertSeverity.Normal, "Kazakhstan"));
        Assert.Equal(["101", "102", "103", "105"], await ChatsAsync(room, new AlertAudience.All(), AlertSeverity.Normal, "Kazakhstan"));
        Assert.Equal(["101", "102", "103", "104", "105"], await ChatsAsync(room, new AlertAudience.All(), AlertSeverity.Normal));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_language_reaches_all_its_regions(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine);
        string?[] languages = ["en", "en-GB", "ru", null, "eno", "kk"];
        for (var index = 0; index < languages.Length; index++)
            await room.AddReaderAsync(AlertRoom.Reader(101 + index) with { Language = languages[index] });

        Assert.Equal(["101", "102", "106"], await ChatsAsync(room, new AlertAudience.Languages(["en", "kk"]), AlertSeverity.Normal));
        Assert.Equal(
            [("en", 2), ("eno", 1), ("kk", 1), ("ru", 1)],
            await room.Get<AudienceStore>().LanguagesAsync(9, Stop));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task The_daily_cap_holds_for_all_but_major_alerts(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine);
        await room.AddReaderAsync(AlertRoom.Reader(101), new ReaderPreferences { MostPerDay = 1 });
        await room.AddReaderAsync(AlertRoom.Reader(102), new ReaderPreferences { MostPerDay = 2 });

        var got = new List<string>();
        foreach (var text in new[] { "One", "Two", "Three" })
            got.Add(await SendAsync(room, text, null));
        got.Add(await SendAsync(room, "Four", draft => room.PressAsync(1, draft, "Major")));
        room.Store.Clock.Advance(TimeSpan.FromHours(24));
        got.Add(await SendAsync(room, "Five", null));

        Assert.Equal(["101 102 of 2", "102 of 1", "nobody", "101 102 of 2", "101 102 of 2"], got);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Wishes_come_back_as_they_were_stored_and_stay_with_the_conversation(StoreEngine engine)
    {
        await using var room = await AlertRoom.OpenAsync(stores, engine);
        var wishes = new ReaderPreferences
        {
            LeastSeverity = 1,
            MostPerDay = 3,
            Quiet = (new TimeOnly(22, 30), new TimeOnly(7, 0)),
            MajorOverrides = true,
            Zone = "Asia/Almaty",
            Pace = NewsPace.Hourly,
            NewsThread = 5,
            Digests = [new DigestTime(new TimeOnly(7, 0), Weekdays.Every), new DigestTime(new TimeOnly(18, 30), Weekdays.Friday)],
        };
        Assert.Equivalent(ReaderPreferences.Default, await room.Get<PreferenceStore>().FindAsync(ChatKey.Telegram(101), Stop), strict: true);

        await room.AddReaderAsync(AlertRoom.Reader(101), wishes);
        await room.AddReadersAsync(1);

        Assert.Equivalent(wishes, await room.Get<PreferenceStore>().FindAsync(ChatKey.Telegram(101), Stop), strict: true);
    }

    /// <summary>Who gets it, and how many the button promised.</summary>
    private static async Task<string> SendAsync(AlertRoom room, string text, Func<Bot.Conversations.Turn, Task<Bot.Conversations.Turn>>? change)
    {
        await room.SendAlertAsync($"{text} has happened, the ministry says", change);
        var promised = (await room.RevisionAsync((await room.Get<AlertStore>().NextNumberAsync(Stop)) - 1)).AudienceSize;
        var sent = await room.DeliverAllAsync();
        var chats = sent.Where(message => message.IsAlert).Select(message => message.Chat).Order().ToList();
        return chats.Count == 0 ? "nobody" : $"{string.Join(' ', chats)} of {promised}";
    }

    private static async Task<IReadOnlyList<string>> ChatsAsync(
        AlertRoom room, AlertAudience audience, AlertSeverity severity, params string[] topics)
    {
        var query = new AudienceQuery(audience, severity, topics);
        var page = await room.Get<AudienceStore>().PageAsync(query, "", 100, Stop);
        Assert.Equal(page.Count, await room.Get<AudienceStore>().CountAsync(query, "", [], Stop));
        var second = await room.Get<AudienceStore>().PageAsync(query, page[0].Chat.ToString(), 100, Stop);
        Assert.Equal(page.Skip(1), second);
        return [.. page.Select(reader => reader.Chat.Id)];
    }
}
