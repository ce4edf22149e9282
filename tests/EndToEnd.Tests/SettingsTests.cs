namespace EndToEnd.Tests;

/// <summary>What readers set, by buttons and by typing, in their language.</summary>
public sealed class SettingsTests(Stage stage)
{
    [Theory]
    [InlineData("en", "Digests", "+ 07:00", "Digests: 07:00 every day", "Remove", "Digests: none")]
    [InlineData("ru", "Дайджесты", "+ 07:00", "Дайджесты: 07:00 каждый день", "Убрать", "Дайджесты: нет")]
    public async Task A_digest_is_set_and_taken_out_again_by_buttons(
        string language, string digests, string seven, string set, string remove, string none)
    {
        await using var bot = await stage.NewBotAsync();
        var reader = bot.NewReader(language);

        var menu = await reader.PressAndHearAsync(await reader.AskAsync("/settings"), digests);
        var chosen = await reader.PressAndHearAsync(menu.One, seven);
        Assert.Contains(set, (await reader.AskAsync("/settings")).Text, StringComparison.Ordinal);
        await reader.PressAndHearAsync(chosen.One, remove);

        Assert.Contains(none, (await reader.AskAsync("/settings")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Almaty", "Time zone: Almaty, where it is ", "Time zone: UTC+05:30, where it is ", "Time zone: Tokyo, where it is ")]
    [InlineData("ru", "Алматы", "Часовой пояс: Алматы, сейчас там ", "Часовой пояс: UTC+05:30, сейчас там ", "Часовой пояс: Токио, сейчас там ")]
    public async Task A_clock_is_set_by_a_city_by_a_difference_and_by_a_place(
        string language, string city, string byCity, string byDifference, string byPlace)
    {
        await using var bot = await stage.NewBotAsync();
        var reader = bot.NewReader(language);

        await reader.AskAsync($"/timezone {city}");
        Assert.Contains(byCity, (await reader.AskAsync("/settings")).Text, StringComparison.Ordinal);
        await reader.AskAsync("/timezone +5:30");
        Assert.Contains(byDifference, (await reader.AskAsync("/settings")).Text, StringComparison.Ordinal);
        await reader.ShareAsync(35.68, 139.69);
        await reader.HearsAsync();
        Assert.Contains(byPlace, (await reader.AskAsync("/settings")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Quiet hours: 23:00–06:30; alerts wait until they end", "Major alerts come even then", "; only major alerts come then", "Quiet hours: none")]
    [InlineData("ru", "Тихие часы: 23:00–06:30; срочные новости ждут их конца", "Важнейшие приходят и тогда", "; тогда приходят только важнейшие новости", "Тихие часы: нет")]
    public async Task Quiet_hours_are_set_widened_and_ended(string language, string set, string major, string widened, string none)
    {
        await using var bot = await stage.NewBotAsync();
        var reader = bot.NewReader(language);

        var quiet = await reader.AskAsync("/quiet 23:00-6:30");
        var changed = await reader.PressAndHearAsync(quiet, major);
        var ended = await reader.AskAsync("/quiet off");

        Assert.StartsWith(set, quiet.Text, StringComparison.Ordinal);
        Assert.Contains(widened, changed.One.Text, StringComparison.Ordinal);
        Assert.Equal(quiet.Id, changed.One.Id);
        Assert.StartsWith(none, ended.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_language_is_changed_back_and_forth()
    {
        await using var bot = await stage.NewBotAsync();
        var reader = bot.NewReader();

        var english = await reader.AskAsync("/language");
        var russian = await reader.PressAndHearAsync(english, "Русский");
        Assert.StartsWith("Здравствуйте.", (await reader.AskAsync("/start")).Text, StringComparison.Ordinal);
        await reader.PressAndHearAsync(russian.One, "English");
        Assert.StartsWith("Hello.", (await reader.AskAsync("/start")).Text, StringComparison.Ordinal);
        await reader.AskAsync("/language русский");
        await reader.AskAsync("/language app");

        Assert.Equal("Сохранено", russian.Toast);
        Assert.StartsWith("Hello.", (await reader.AskAsync("/start")).Text, StringComparison.Ordinal);
    }
}
