using Bot.Subscribers;
using Bot.Tests.Storage;

namespace Bot.Tests.Preferences;

/// <summary>What readers type and press, and what is kept of it.</summary>
public sealed class SettingsCommandTests(StoreFixture stores)
{
    [Theory]
    [InlineData("/digest 7:30", "07:30 Every")]
    [InlineData("/digest 7pm", "19:00 Every")]
    [InlineData("/digest 7 pm and 8 am", "08:00 Every; 19:00 Every")]
    [InlineData("/digest 07.30, 19:00", "07:30 Every; 19:00 Every")]
    [InlineData("/digest 19:00 mon,wed,fri", "19:00 Monday, Wednesday, Friday")]
    [InlineData("/digest 8 on weekdays", "08:00 Monday, Tuesday, Wednesday, Thursday, Friday")]
    [InlineData("/digest 8 пн-ср", "08:00 Monday, Tuesday, Wednesday")]
    [InlineData("/digest в 7 вечера по выходным", "19:00 Saturday, Sunday")]
    [InlineData("/digest every day at 6", "06:00 Every")]
    public async Task Digests_come_when_the_reader_says(string typed, string expected)
    {
        await using var room = await SettingsRoom.OpenAsync(stores);

        await room.SayAsync(typed);

        Assert.Equal(expected, Digests(await room.WishesAsync(SettingsRoom.Anna)));
    }

    [Theory]
    [InlineData("/digest 25:00")]
    [InlineData("/digest 7:60")]
    [InlineData("/digest 13pm")]
    [InlineData("/digest mon")]
    [InlineData("/digest soon")]
    [InlineData("/digest 7:30 someday")]
    [InlineData("/quiet 22:00")]
    [InlineData("/quiet 22-22")]
    [InlineData("/quiet 22-7-8")]
    [InlineData("/quiet at night")]
    [InlineData("/quiet major perhaps")]
    [InlineData("/alertlevel some")]
    [InlineData("/alertcap -1")]
    [InlineData("/alertcap 101")]
    [InlineData("/alertcap many")]
    [InlineData("/newspace sometimes")]
    [InlineData("/language Klingon")]
    [InlineData("/timezone Xyzzyx")]
    [InlineData("/timezone +15")]
    [InlineData("/timezone -13:00")]
    [InlineData("/timezone +5:60")]
    public async Task What_cannot_be_is_told_in_one_line_with_an_example(string typed)
    {
        await using var room = await SettingsRoom.OpenAsync(stores);

        foreach (var language in new[] { "en", "ru" })
        {
            var reply = (await room.SayAsync(typed, language)).Text;
            Assert.DoesNotContain('\n', reply);
            Assert.Contains($"{typed.Split(' ')[0]} ", reply, StringComparison.Ordinal);
        }
        var wishes = await room.WishesAsync(SettingsRoom.Anna);
        Assert.Equal(ReaderPreferences.Default with { Digests = wishes.Digests }, wishes);
        Assert.Empty(wishes.Digests);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_digests_days_are_switched_one_by_one_and_without_a_day_there_is_none(StoreEngine engine)
    {
        await using var room = await SettingsRoom.OpenAsync(stores, engine);
        var page = await room.SayAsync("/digest 19:00 mon");
        Assert.StartsWith("Digest at 19:00, Mon\nNext: Monday, 17 January.", page.Text, StringComparison.Ordinal);
        Assert.Equal(
            "✓ Mon, Tue, Wed | Thu, Fri, Sat | Sun, Every day, Mon–Fri | Remove, ‹ Digests", page.Labels);

        page = await room.PressAsync(page, "Wed");
        Assert.Equal("19:00 Monday, Wednesday", Digests(await room.WishesAsync(SettingsRoom.Anna)));
        page = await room.PressAsync(page, "✓ Mon");
        Assert.Equal("19:00 Wednesday", Digests(await room.WishesAsync(SettingsRoom.Anna)));
        page = await room.PressAsync(page, "✓ Wed");
        Assert.Empty((await room.WishesAsync(SettingsRoom.Anna)).Digests);
        Assert.StartsWith("Digests: none", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Six_times_are_the_most_and_off_ends_one_or_all()
    {
        await using var room = await SettingsRoom.OpenAsync(stores);
        await room.SayAsync("/digest 1 2 3 4 5 6");
        Assert.DoesNotContain('+', (await room.SayAsync("/digest")).Labels);

        Assert.Contains("6 times at most", (await room.SayAsync("/digest 7")).Text, StringComparison.Ordinal);
        Assert.Equal(6, (await room.WishesAsync(SettingsRoom.Anna)).Digests.Count);

        await room.SayAsync("/digest 2 off");
        Assert.Equal(5, (await room.WishesAsync(SettingsRoom.Anna)).Digests.Count);
        var page = await room.SayAsync("/digest off");
        Assert.StartsWith("Digests: none", page.Text, StringComparison.Ordinal);
        Assert.Empty((await room.WishesAsync(SettingsRoom.Anna)).Digests);
    }

    [Fact]
    public async Task A_time_that_is_set_opens_its_own_menu()
    {
        await using var room = await SettingsRoom.OpenAsync(stores);
        await room.SayAsync("/digest 7 mon,tue,wed,thu,fri,sat");
        var digests = await room.SayAsync("/digest");
        Assert.StartsWith("07:00 Mon Tue Wed Thu Fri Sat ›", digests.Labels, StringComparison.Ordinal);

        var time = await room.PressAsync(digests, "07:00 Mon Tue Wed Thu Fri Sat ›");
        Assert.True(time.IsEdit);
        var back = await room.PressAsync(time, "‹ Digests");
        var settings = await room.PressAsync(back, "‹ All settings");

        Assert.StartsWith("Settings\n", settings.Text, StringComparison.Ordinal);
        Assert.Null(settings.Toast);
    }

    [Theory]
    [InlineData("/quiet 22:00-7:00", "22:00-07:00")]
    [InlineData("/quiet 22–7", "22:00-07:00")]
    [InlineData("/quiet from 10 pm to 6:30 am", "22:00-06:30")]
    [InlineData("/quiet с 23 до 8", "23:00-08:00")]
    [InlineData("/quiet 0 9", "00:00-09:00")]
    public async Task Quiet_hours_are_as_typed_until_they_are_off(string typed, string expected)
    {
        await using var room = await SettingsRoom.OpenAsync(stores);

        await room.SayAsync(typed);
        var quiet = (await room.WishesAsync(SettingsRoom.Anna)).Quiet!.Value;
        Assert.Equal(expected, $"{quiet.From:HH:mm}-{quiet.Until:HH:mm}");
        await room.SayAsync("/quiet off");
        Assert.Null((await room.WishesAsync(SettingsRoom.Anna)).Quiet);
    }

    [Fact]
    public async Task Buttons_set_quiet_hours_alerts_their_number_and_the_pace_of_news()
    {
        await using var room = await SettingsRoom.OpenAsync(stores);
        var page = await room.SayAsync("/settings");

        page = await room.PressAsync(page, "Quiet hours");
        page = await room.PressAsync(page, "22:00–07:00");
        Assert.Contains("✓ 22:00–07:00", page.Labels, StringComparison.Ordinal);
        page = await room.PressAsync(await room.PressAsync(page, "‹ All settings"), "Which alerts");
        page = await room.PressAsync(page, "Normal and major ones");
        Assert.StartsWith("Alerts: normal and major ones", page.Text, StringComparison.Ordinal);
        page = await room.PressAsync(await room.PressAsync(page, "‹ All settings"), "Alerts a day");
        page = await room.PressAsync(page, "No limit");
        Assert.StartsWith("Alerts a day: as many as there are", page.Text, StringComparison.Ordinal);
        page = await room.PressAsync(await room.PressAsync(page, "‹ All settings"), "How soon news");
        await room.PressAsync(page, "Once an hour");

        var wishes = await room.WishesAsync(SettingsRoom.Anna);
        Assert.Equal(
            (1, ReaderPreferences.NoDailyCap, NewsPace.Hourly, (new TimeOnly(22, 0), new TimeOnly(7, 0))),
            (wishes.LeastSeverity, wishes.MostPerDay, wishes.Pace, wishes.Quiet!.Value));
    }

    [Fact]
    public async Task A_language_that_is_chosen_holds_until_it_is_to_follow_the_app_again()
    {
        await using var room = await SettingsRoom.OpenAsync(stores);

        var page = await room.SayAsync("/language Русский");
        Assert.StartsWith("Язык: Русский\n", page.Text, StringComparison.Ordinal);
        Assert.Equal("Сохранено", (await room.PressAsync(await room.SayAsync("/quiet"), "22:00–07:00")).Toast);
        var reader = (await room.ReaderAsync(SettingsRoom.Anna))!;
        Assert.Equal(("ru", true), (reader.Language, reader.LanguageIsChosen));

        page = await room.PressAsync(await room.SayAsync("/language"), "Как в моём Telegram");
        Assert.StartsWith("Language: English, as in your Telegram app", page.Text, StringComparison.Ordinal);
        reader = (await room.ReaderAsync(SettingsRoom.Anna))!;
        Assert.Equal(("en", false), (reader.Language, reader.LanguageIsChosen));
    }

    [Fact]
    public async Task A_new_time_zone_moves_the_digests_with_it()
    {
        await using var room = await SettingsRoom.OpenAsync(stores);
        await room.SayAsync("/digest 7:30");

        await room.SayAsync("/timezone Asia/Almaty");

        var due = await room.Store.Database.ReadAsync(connection => Bot.Storage.RowReading.ReadAllAsync(
            connection, "select next_at from digest_times", null, row => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)),
            TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        Assert.Equal([new DateTimeOffset(2022, 1, 18, 1, 30, 0, TimeSpan.Zero)], due);
    }

    private static string Digests(ReaderPreferences wishes) =>
        string.Join("; ", wishes.Digests.Select(digest => $"{digest.At:HH:mm} {digest.Days}"));
}
