using Bot.Gateway;
using Bot.Preferences;
using Bot.Tests.Storage;

namespace Bot.Tests.Preferences;

/// <summary>One message with all settings, and its menus in its place.</summary>
public sealed class SettingsMessageTests(StoreFixture stores)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task All_settings_stand_in_plain_words_before_any_is_chosen(StoreEngine engine)
    {
        await using var room = await SettingsRoom.OpenAsync(stores, engine);

        var settings = await room.SayAsync("/settings");

        Assert.Equal("""
            Settings

            Language: English, as in your Telegram app
            Time zone: not told, so all times are UTC, where it is 12:00 now
            Digests: none
            Quiet hours: none
            Alerts: all
            Alerts a day: at most 10, not counting major ones
            News of what you follow: in the digest, as soon as it has a time
            """.ReplaceLineEndings("\n"), settings.Text);
        Assert.Equal("Language, Time zone | Digests, Quiet hours | Which alerts, Alerts a day | How soon news", settings.Labels);
    }

    [Fact]
    public async Task They_are_told_in_the_language_of_the_app()
    {
        await using var room = await SettingsRoom.OpenAsync(stores);
        await room.SayAsync("/timezone Алматы", "ru");
        await room.SayAsync("/digest 7:30", "ru");
        await room.SayAsync("/digest 19:00 пн,ср", "ru");
        await room.SayAsync("/quiet 22-7", "ru");
        await room.SayAsync("/alertlevel обычные", "ru");

        var settings = await room.SayAsync("/settings", "ru");

        Assert.Equal("""
            Настройки

            Язык: Русский, как в вашем Telegram
            Часовой пояс: Алматы, сейчас там 18:00
            Дайджесты: 07:30 каждый день; 19:00 пн, ср
            Тихие часы: 22:00–07:00; срочные новости ждут их конца
            Срочные новости: обычные и важнейшие
            Срочных новостей в день: не больше 10, не считая важнейших
            Новости по вашим темам: в дайджесте
            """.ReplaceLineEndings("\n"), settings.Text);
    }

    [Fact]
    public async Task What_stop_did_is_told()
    {
        await using var room = await SettingsRoom.OpenAsync(stores);
        await room.SayAsync("/stop");

        Assert.EndsWith("Nothing comes unasked since /stop. /start brings the news back.", (await room.SayAsync("/settings")).Text, StringComparison.Ordinal);
    }

    /// <summary>Follows every button from page to page, in both languages.</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task Every_button_fits_and_changes_the_message_that_it_stands_below(string language)
    {
        await using var room = await SettingsRoom.OpenAsync(stores);
        await room.SayAsync($"/language {language}");
        var first = await room.SayAsync("/settings");
        var waiting = new Queue<(string Token, string Label)>(first.Buttons.Select(button => (button.Token, button.Label)));
        var pressed = new HashSet<string>(StringComparer.Ordinal);
        while (waiting.TryDequeue(out var button))
        {
            // A change of language would leave the language that is looked at.
            if (!pressed.Add(button.Label.TrimStart('✓', ' ')) || button.Label is "English" or "Русский" || button.Label.Contains("Telegram", StringComparison.Ordinal))
                continue;
            room.Store.Clock.Advance(TimeSpan.FromMinutes(1));
            var page = await room.PressTokenAsync(button.Token, first.MessageId, room.Message(SettingsRoom.Anna, "", language: language));

            Assert.Equal((first.MessageId, true), (page.MessageId, page.IsEdit));
            foreach (var row in page.Rows)
                Assert.All(row, one => Assert.InRange(one.Label.Length, 1, row.Count switch { 1 => 34, 2 => 17, _ => 11 }));
            foreach (var next in page.Buttons)
                waiting.Enqueue((next.Token, next.Label));
            Assert.True(pressed.Count < 400, "It goes on for ever.");
        }
        Assert.True(pressed.Count > 45, $"Only {pressed.Count} buttons were found.");
    }

    [Fact]
    public async Task A_choice_can_be_made_taken_back_and_made_again_at_once()
    {
        await using var room = await SettingsRoom.OpenAsync(stores);
        await room.SayAsync("/quiet 22-7");
        var page = await room.SayAsync("/quiet");

        foreach (var expected in new[] { true, false, true })
        {
            page = await room.PressAsync(page, expected ? "Major alerts come even then" : "✓ Major alerts come even then");
            Assert.Equal(expected, (await room.WishesAsync(SettingsRoom.Anna)).MajorOverrides);
        }
    }

    [Fact]
    public async Task A_double_click_changes_once()
    {
        await using var room = await SettingsRoom.OpenAsync(stores);
        var page = await room.SayAsync("/digest");

        var once = await room.PressAsync(page, "+ 07:00");
        var twice = await room.PressAsync(page, "+ 07:00");

        Assert.Equal("Saved", once.Toast);
        Assert.Empty(twice.Calls);
        Assert.NotNull(twice.Toast);
        Assert.Single((await room.WishesAsync(SettingsRoom.Anna)).Digests);
    }

    [Fact]
    public async Task Off_Telegram_there_is_a_language_and_nothing_that_comes_unasked()
    {
        await using var room = await SettingsRoom.OpenAsync(stores);
        var web = new ChatKey("web", "a");
        var turns = room.Get<Bot.Conversations.TurnRunner>();

        var settings = await turns.RunAsync(new IncomingMessage(web, "/settings", room.Store.Clock.GetUtcNow()), Stop);
        Assert.Equal(["English", "Русский"], settings.Replies[0].Buttons.Select(button => button.Label));
        var russian = await turns.RunAsync(new IncomingMessage(web, "/language ru", room.Store.Clock.GetUtcNow()), Stop);
        Assert.StartsWith("Язык: Русский", russian.Replies[0].Text.Text, StringComparison.Ordinal);
        var digest = await turns.RunAsync(new IncomingMessage(web, "/digest 7:30", room.Store.Clock.GetUtcNow()), Stop);
        Assert.Equal(SettingsTexts.OnTelegramOnly(Bot.Conversations.Wording.Russian).Text, digest.Replies[0].Text.Text);
        Assert.Empty((await room.WishesAsync(web)).Digests);
    }
}
