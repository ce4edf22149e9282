using Bot.Conversations;
using Bot.Gateway;
using Bot.Tests.Storage;

namespace Bot.Tests.Preferences;

/// <summary>What a group gets is for its administrators to say, and goes where they say it.</summary>
public sealed class GroupSettingsTests(StoreFixture stores)
{
    [Theory]
    [InlineData("creator", true)]
    [InlineData("administrator", true)]
    [InlineData("member", false)]
    [InlineData("restricted", false)]
    [InlineData("left", false)]
    [InlineData("kicked", false)]
    public async Task Only_administrators_change_what_a_group_gets(string status, bool may)
    {
        await using var room = await SettingsRoom.OpenAsync(stores);
        room.IsInChats(status);

        var reply = await room.HearAsync(room.InGroup("/digest 7:30", 5));

        Assert.Equal(may ? 1 : 0, (await room.WishesAsync(SettingsRoom.Group)).Digests.Count);
        Assert.Equal(!may, reply.Text == "Only administrators can change this.");
        var asked = await room.Telegram.CallAsync("getChatMember");
        Assert.Equal((-100, 5), (asked.Body.GetProperty("chat_id").GetInt64(), asked.Body.GetProperty("user_id").GetInt64()));
    }

    [Fact]
    public async Task Everybody_may_look_and_a_press_is_refused_beside_the_button()
    {
        await using var room = await SettingsRoom.OpenAsync(stores);
        room.IsInChats("member");
        var settings = await room.HearAsync(room.InGroup("/settings", 5));
        var menu = await room.PressAsync(settings, "Quiet hours", room.InGroup("", 5));
        Assert.Empty(room.Telegram.Calls);

        var refused = await room.PressAsync(menu, "22:00–07:00", room.InGroup("", 5));

        Assert.Equal("Only administrators can change this.", refused.Toast);
        Assert.Empty(refused.Calls);
        Assert.Null((await room.WishesAsync(SettingsRoom.Group)).Quiet);

        // A moment later the same button is pressed by somebody who may.
        room.IsInChats("administrator");
        var done = await room.PressAsync(menu, "22:00–07:00", room.InGroup("", 6));
        Assert.Equal(("Saved", true), (done.Toast, done.IsEdit));
        Assert.NotNull((await room.WishesAsync(SettingsRoom.Group)).Quiet);
    }

    [Fact]
    public async Task An_administrator_who_writes_in_the_groups_name_may_and_a_stranger_channel_may_not()
    {
        await using var room = await SettingsRoom.OpenAsync(stores);
        var nobody = room.InGroup("/quiet 22-7", 0) with { From = null };

        Assert.Equal("Only administrators can change this.", (await room.HearAsync(nobody)).Text);
        Assert.Null((await room.WishesAsync(SettingsRoom.Group)).Quiet);
        await room.HearAsync(nobody with { IsByAnonymousAdmin = true });

        Assert.NotNull((await room.WishesAsync(SettingsRoom.Group)).Quiet);
        Assert.Empty(room.Telegram.Calls);
    }

    [Theory]
    [InlineData("refused")]
    [InlineData("no connection")]
    public async Task Nothing_changes_while_Telegram_does_not_tell_who_may(string trouble)
    {
        await using var room = await SettingsRoom.OpenAsync(stores);
        if (trouble == "refused")
            room.Telegram.Refuse("getChatMember", 400, "Bad Request: CHAT_ADMIN_REQUIRED");
        else
            room.Telegram.Next("getChatMember", (_, _) => throw new HttpRequestException(HttpRequestError.ConnectionError));

        var reply = await room.HearAsync(room.InGroup("/quiet 22-7", 5));

        Assert.StartsWith("Telegram does not tell me", reply.Text, StringComparison.Ordinal);
        Assert.Null((await room.WishesAsync(SettingsRoom.Group)).Quiet);

        // What was not told is asked again.
        room.IsInChats("creator");
        await room.HearAsync(room.InGroup("/quiet 22-7", 5));
        Assert.NotNull((await room.WishesAsync(SettingsRoom.Group)).Quiet);
    }

    [Fact]
    public void A_refusal_fits_beside_a_button() => Assert.All(Wording.All, wording => Assert.All(
        [RightsAnswer.MayNot, RightsAnswer.NotTold],
        answer => Assert.InRange(RightsTexts.Refusal(wording, answer).Text.Length, 1, 200)));

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task News_go_to_the_topic_in_which_they_were_set(StoreEngine engine)
    {
        await using var room = await SettingsRoom.OpenAsync(stores, engine);
        room.IsInChats("creator");

        var page = await room.HearAsync(room.InGroup("/digest 7:30", 5, thread: 12));
        Assert.Equal(12, Assert.IsType<OutgoingCall.Send>(Assert.Single(page.Calls)).Thread);
        Assert.Equal(12, (await room.WishesAsync(SettingsRoom.Group)).NewsThread);
        Assert.Equal(ChatKind.Group, (await room.ReaderAsync(SettingsRoom.Group))!.Kind);
        Assert.Contains("News come to this topic", (await room.HearAsync(room.InGroup("/settings", 5, thread: 12))).Text, StringComparison.Ordinal);
        Assert.Contains("News do not come to this topic", (await room.HearAsync(room.InGroup("/settings", 5, thread: 13))).Text, StringComparison.Ordinal);

        await room.HearAsync(room.InGroup("/quiet 22-7", 5));
        Assert.Null((await room.WishesAsync(SettingsRoom.Group)).NewsThread);
    }

    [Fact]
    public async Task A_language_chosen_in_a_topic_holds_in_the_whole_group()
    {
        await using var room = await SettingsRoom.OpenAsync(stores);
        room.IsInChats("creator");
        await room.HearAsync(room.InGroup("/help", 5, thread: 13));

        var page = await room.HearAsync(room.InGroup("/language ru", 5, thread: 12));
        Assert.StartsWith("Язык: Русский\n", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Telegram", page.Labels, StringComparison.Ordinal);

        foreach (int? thread in new int?[] { 12, 13, null })
        {
            Assert.StartsWith("Настройки", (await room.HearAsync(room.InGroup("/settings", 5, thread))).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_group_speaks_as_the_app_of_who_let_the_bot_in_and_keeps_its_title()
    {
        await using var room = await SettingsRoom.OpenAsync(stores);

        await room.HearAsync(new IncomingUpdate.Membership(
            "telegram:900", SettingsRoom.Group, ChatKind.Group, BotStanding.Member, new Person(5, "Ivan", "ru")) { Title = "Читатели" });

        var group = (await room.ReaderAsync(SettingsRoom.Group))!;
        Assert.Equal(("ru", false, "Читатели"), (group.Language, group.LanguageIsChosen, group.Title));
        Assert.StartsWith("Настройки\n\nЯзык: Русский\n", (await room.HearAsync(room.InGroup("/settings", 5))).Text, StringComparison.Ordinal);

        room.IsInChats("creator");
        await room.HearAsync(room.InGroup("/language en", 5));
        await room.HearAsync(new IncomingUpdate.Membership(
            "telegram:901", SettingsRoom.Group, ChatKind.Group, BotStanding.Administrator, new Person(5, "Ivan", "ru")) { Title = "Readers" });
        group = (await room.ReaderAsync(SettingsRoom.Group))!;
        Assert.Equal(("en", true, "Readers"), (group.Language, group.LanguageIsChosen, group.Title));
    }
}
