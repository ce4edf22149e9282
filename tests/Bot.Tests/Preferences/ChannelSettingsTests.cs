using Bot.Gateway;
using Bot.Tests.Gateway;
using Bot.Tests.Storage;

namespace Bot.Tests.Preferences;

/// <summary>Channels cannot be talked with, so their settings are changed in private.</summary>
public sealed class ChannelSettingsTests(StoreFixture stores)
{
    private static readonly ChatKey Channel = ChatKey.Telegram(-1001);

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Who_makes_the_bot_an_administrator_of_a_channel_sets_it_in_private(StoreEngine engine)
    {
        await using var room = await SettingsRoom.OpenAsync(stores, engine);
        room.IsInChats("administrator");
        await room.SayAsync("hello");

        var letter = await room.HearAsync(Administrator("telegram:900", 1));
        Assert.Equal(SettingsRoom.Anna, Assert.Single(letter.Calls).Chat);
        Assert.StartsWith("I can now post to Steppe News.", letter.Text, StringComparison.Ordinal);

        var settings = await room.PressAsync(letter, "Settings of the channel");
        Assert.StartsWith("Settings of Steppe News\n\nLanguage: English\n", settings.Text, StringComparison.Ordinal);
        var digests = await room.PressAsync(settings, "Digests");
        var saved = await room.PressAsync(digests, "+ 08:00");

        Assert.True(saved.IsEdit);
        Assert.Equal(new TimeOnly(8, 0), Assert.Single((await room.WishesAsync(Channel)).Digests).At);
        Assert.Empty((await room.WishesAsync(SettingsRoom.Anna)).Digests);
        var back = await room.PressAsync(await room.PressAsync(saved, "‹ Digests"), "‹ All settings");
        Assert.StartsWith("Settings of Steppe News", back.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channels_language_is_its_own_and_its_settings_are_told_in_that_of_who_looks()
    {
        await using var room = await SettingsRoom.OpenAsync(stores);
        room.IsInChats("creator");
        await room.SayAsync("hello");
        var letter = await room.HearAsync(Administrator("telegram:900", 1));
        var settings = await room.PressAsync(letter, "Settings of the channel");

        var page = await room.PressAsync(await room.PressAsync(settings, "Language"), "Русский");

        Assert.StartsWith("Language: Русский\n", page.Text, StringComparison.Ordinal);
        Assert.Equal(("ru", BotStanding.Administrator), ((await room.ReaderAsync(Channel))!.Language, (await room.ReaderAsync(Channel))!.Standing));
        Assert.Equal("en", (await room.ReaderAsync(SettingsRoom.Anna))!.Language);
    }

    [Fact]
    public async Task One_letter_comes_for_one_appointment_and_none_to_strangers()
    {
        await using var room = await SettingsRoom.OpenAsync(stores);
        await room.SayAsync("hello");

        Assert.Empty((await room.HearAsync(Administrator("telegram:900", 2))).Calls);
        Assert.Empty((await room.HearAsync(Administrator("telegram:901", 1))).Calls);
        await room.HearAsync(Administrator("telegram:902", 1) with { Standing = BotStanding.Gone });
        Assert.Single((await room.HearAsync(Administrator("telegram:903", 1))).Calls);

        await room.HearAsync(new IncomingUpdate.Membership("telegram:904", SettingsRoom.Anna, ChatKind.Private, BotStanding.Gone, null));
        await room.HearAsync(Administrator("telegram:905", 1) with { Standing = BotStanding.Gone });
        Assert.Empty((await room.HearAsync(Administrator("telegram:906", 1))).Calls);
    }

    [Theory]
    [InlineData("/channel @steppe_news", "@steppe_news")]
    [InlineData("/channel steppe_news", "@steppe_news")]
    [InlineData("/channel https://t.me/steppe_news", "@steppe_news")]
    [InlineData("/channel -1001", "-1001")]
    public async Task A_channel_is_opened_by_its_name_or_id(string typed, string asked)
    {
        await using var room = await SettingsRoom.OpenAsync(stores);
        room.IsInChats("administrator");
        room.Telegram.Always("getChat", FakeTelegram.Ok("""{"id":-1001,"type":"channel","title":"Steppe News"}"""));

        var settings = await room.SayAsync(typed);
        Assert.StartsWith("Settings of Steppe News", settings.Text, StringComparison.Ordinal);
        Assert.Equal(asked, (await room.Telegram.CallAsync("getChat")).Body.GetProperty("chat_id").ToString());

        await room.PressAsync(await room.PressAsync(settings, "Quiet hours"), "22:00–07:00");
        Assert.NotNull((await room.WishesAsync(Channel)).Quiet);
        var channel = (await room.ReaderAsync(Channel))!;
        Assert.Equal((ChatKind.Channel, BotStanding.Administrator, "Steppe News"), (channel.Kind, channel.Standing, channel.Title));
    }

    [Fact]
    public async Task A_channel_known_without_its_title_is_asked_for_it_and_keeps_it()
    {
        await using var room = await SettingsRoom.OpenAsync(stores);
        room.IsInChats("administrator");
        await room.SayAsync("hello");
        var letter = await room.HearAsync(Administrator("telegram:900", 1) with { Title = null });
        Assert.StartsWith("I can now post to -1001.", letter.Text, StringComparison.Ordinal);
        room.Telegram.Refuse("getChat", 429, "Too Many Requests");
        Assert.StartsWith("Settings of -1001", (await room.PressAsync(letter, "Settings of the channel")).Text, StringComparison.Ordinal);

        room.Telegram.Always("getChat", FakeTelegram.Ok("""{"id":-1001,"type":"channel","title":"Steppe News"}"""));
        await room.SayAsync("/quiet chat:-1001 22-7");

        Assert.Equal("Steppe News", (await room.ReaderAsync(Channel))!.Title);
    }

    [Fact]
    public async Task Who_is_no_administrator_any_more_changes_nothing()
    {
        await using var room = await SettingsRoom.OpenAsync(stores);
        room.IsInChats("administrator");
        await room.SayAsync("hello");
        var menu = await room.PressAsync(
            await room.PressAsync(await room.HearAsync(Administrator("telegram:900", 1)), "Settings of the channel"), "Quiet hours");
        room.IsInChats("member");
        room.Store.Clock.Advance(TelegramChats.Remembered);

        var refused = await room.PressAsync(menu, "22:00–07:00");

        Assert.Equal("Only administrators can change this.", refused.Toast);
        Assert.Null((await room.WishesAsync(Channel)).Quiet);
    }

    [Fact]
    public async Task A_strangers_channel_is_not_shown()
    {
        await using var room = await SettingsRoom.OpenAsync(stores);
        room.IsInChats("member");
        room.Telegram.Always("getChat", FakeTelegram.Ok("""{"id":-1001,"type":"channel","title":"Steppe News"}"""));

        Assert.Equal("Only administrators can change this.", (await room.SayAsync("/channel @steppe_news")).Text);
        Assert.Equal("Only administrators can change this.", (await room.SayAsync("/digest chat:-1001 7:30")).Text);
        Assert.Empty((await room.WishesAsync(Channel)).Digests);
    }

    [Theory]
    [InlineData("/channel", "Name a channel or group")]
    [InlineData("/channel what is it?", "Name a channel or group")]
    [InlineData("/channel 5", "Name a channel or group")]
    public async Task What_names_no_channel_is_told(string typed, string told)
    {
        await using var room = await SettingsRoom.OpenAsync(stores);

        Assert.StartsWith(told, (await room.SayAsync(typed)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_that_Telegram_does_not_know_or_tell_of_is_told_apart()
    {
        await using var room = await SettingsRoom.OpenAsync(stores);
        room.Telegram.Refuse("getChat", 400, "Bad Request: chat not found");
        Assert.StartsWith("I know no channel", (await room.SayAsync("/channel @nowhere")).Text, StringComparison.Ordinal);
        room.Telegram.Next("getChat", FakeTelegram.Ok("""{"id":42,"type":"private","first_name":"Ann"}"""));
        Assert.StartsWith("I know no channel", (await room.SayAsync("/channel @person")).Text, StringComparison.Ordinal);
        room.Telegram.Refuse("getChat", 429, "Too Many Requests");
        Assert.StartsWith("Telegram cannot be asked", (await room.SayAsync("/channel @nowhere")).Text, StringComparison.Ordinal);
        room.Telegram.Next("getChat", (_, _) => throw new HttpRequestException(HttpRequestError.ConnectionError));
        Assert.StartsWith("Telegram cannot be asked", (await room.SayAsync("/channel @nowhere")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_group_no_other_chats_settings_are_shown()
    {
        await using var room = await SettingsRoom.OpenAsync(stores);

        Assert.StartsWith("Please ask me that in a private chat", (await room.HearAsync(room.InGroup("/channel @steppe_news", 5))).Text, StringComparison.Ordinal);
        Assert.StartsWith("Please ask me that in a private chat", (await room.HearAsync(room.InGroup("/settings chat:-1001", 5))).Text, StringComparison.Ordinal);
        Assert.Empty(room.Telegram.Calls);
    }

    private static IncomingUpdate.Membership Administrator(string key, long person) =>
        new(key, Channel, ChatKind.Channel, BotStanding.Administrator, new Person(person, "Person", "en")) { Title = "Steppe News" };
}
