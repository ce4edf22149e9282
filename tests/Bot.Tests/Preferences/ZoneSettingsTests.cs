using Bot.Gateway;
using Bot.Tests.Storage;

namespace Bot.Tests.Preferences;

/// <summary>Telling the bot where one is.</summary>
public sealed class ZoneSettingsTests(StoreFixture stores)
{
    [Theory]
    [InlineData("/timezone Saint Petersburg", "Europe/Moscow", "Saint Petersburg, Russia: it is 15:00 there now")]
    [InlineData("/timezone Asia/Almaty", "Asia/Almaty", "Time zone: Almaty, where it is 18:00 now")]
    [InlineData("/timezone UTC+05:30", "UTC+05:30", "Time zone: UTC+05:30, where it is 17:30 now")]
    public async Task The_time_there_is_told_so_that_a_wrong_choice_is_seen(string typed, string zone, string told)
    {
        await using var room = await SettingsRoom.OpenAsync(stores);

        var page = await room.SayAsync(typed);

        Assert.StartsWith(told, page.Text, StringComparison.Ordinal);
        Assert.Equal(zone, (await room.WishesAsync(SettingsRoom.Anna)).Zone);
    }

    [Theory]
    [InlineData("en", "Birmingham", "Birmingham, United Kingdom · 12:00 | Birmingham, United States · 06:00", "Time zone: London")]
    [InlineData("ru", "Бирмингем", "Бирмингем, Великобритания · 12:00 | Бирмингем, US · 06:00", "Часовой пояс: Лондон")]
    public async Task A_name_that_several_places_have_is_asked_about(string language, string name, string labels, string told)
    {
        await using var room = await SettingsRoom.OpenAsync(stores);

        var question = await room.SayAsync($"/timezone {name}", language);
        Assert.Equal(labels, question.Labels);
        Assert.Null((await room.WishesAsync(SettingsRoom.Anna)).Zone);

        var chosen = await room.PressAsync(question, question.Buttons[0].Label, language);
        Assert.StartsWith(told, chosen.Text, StringComparison.Ordinal);
        Assert.Equal("Europe/London", (await room.WishesAsync(SettingsRoom.Anna)).Zone);
    }

    [Fact]
    public async Task A_misspelt_name_is_answered_with_those_like_it()
    {
        await using var room = await SettingsRoom.OpenAsync(stores);

        var question = await room.SayAsync("/timezone Almatty");
        Assert.Equal("I do not know the place “Almatty”. Did you mean one of these?", question.Text);
        await room.PressAsync(question, "Almaty, Kazakhstan · 18:00");

        Assert.Equal("Asia/Almaty", (await room.WishesAsync(SettingsRoom.Anna)).Zone);
    }

    [Fact]
    public async Task A_shared_place_sets_the_clock_and_is_not_kept()
    {
        await using var room = await SettingsRoom.OpenAsync(stores);

        var page = await room.HearAsync(room.Message(SettingsRoom.Anna, "") with { Location = new SharedPlace(43.238, 76.945) });

        Assert.StartsWith("Almaty, Kazakhstan: it is 18:00 there now", page.Text, StringComparison.Ordinal);
        Assert.Equal("Asia/Almaty", (await room.WishesAsync(SettingsRoom.Anna)).Zone);
        var kept = await room.Store.Database.ReadAsync(connection => Bot.Storage.RowReading.ReadAllAsync(
            connection, "select coalesce(body, '') from inbox", null, row => row.GetString(0),
            TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        Assert.DoesNotContain(kept, content => content.Contains("43.2", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/location")]
    [InlineData("/location here")]
    [InlineData("/location 91 0")]
    [InlineData("/location 0 181")]
    [InlineData("/location NaN 0")]
    public async Task A_place_off_the_earth_sets_nothing(string typed)
    {
        await using var room = await SettingsRoom.OpenAsync(stores);

        Assert.StartsWith("Time zone: not told", (await room.SayAsync(typed)).Text, StringComparison.Ordinal);
        Assert.Null((await room.WishesAsync(SettingsRoom.Anna)).Zone);
    }

    [Fact]
    public async Task The_clip_is_explained_only_where_a_place_can_be_shared()
    {
        await using var room = await SettingsRoom.OpenAsync(stores);

        Assert.Contains("paper clip", (await room.SayAsync("/timezone")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("paper clip", (await room.HearAsync(room.InGroup("/timezone", 1))).Text, StringComparison.Ordinal);
    }
}
