namespace EndToEnd.Tests;

/// <summary>Groups and channels: their administrators say what comes there.</summary>
public sealed class RoomTests(Stage stage)
{
    [Theory]
    [InlineData("en", "Only administrators can change this.", "Digests: 07:30")]
    [InlineData("ru", "Изменить это могут только администраторы.", "Дайджесты: 07:30")]
    public async Task In_a_group_its_administrator_sets_and_a_member_is_refused(string language, string refused, string set)
    {
        await using var bot = await stage.NewBotAsync();
        var (administrator, member) = (bot.NewReader(language), bot.NewReader(language));
        var group = bot.NewRoom("supergroup", "Kuopio readers", administrator);
        await administrator.MakesAdministratorAsync(group);

        foreach (var command in new[] { "/digest 7:30", "/follow Finland", "/stop", "/export", "/forget" })
            Assert.Equal(refused, (await member.In(group).AskAsync(command)).Text);
        await administrator.In(group).AskAsync("/digest 7:30");

        Assert.Contains(set, (await member.In(group).AskAsync("/settings")).Text, StringComparison.Ordinal);
        var help = await member.In(group).AskAsync("/help");
        Assert.DoesNotContain("/channel", help.Text, StringComparison.Ordinal);
        Assert.Contains("/digest ", help.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "I can now post to Steppe.", "Settings of the channel", "Settings of Steppe", "Language", "Русский")]
    [InlineData("ru", "Теперь я могу писать в канал Steppe.", "Настройки канала", "Настройки: Steppe", "Язык", "English")]
    public async Task A_channels_administrator_is_told_sets_it_and_alerts_are_posted_there(
        string language, string told, string open, string title, string menu, string choice)
    {
        await using var bot = await stage.NewBotAsync();
        var (editor, administrator) = (bot.NewAdmin(), bot.NewReader(language));
        await administrator.AskAsync("/start");
        var channel = bot.NewRoom("channel", "Steppe", administrator);

        await administrator.MakesAdministratorAsync(channel);
        var letter = await administrator.HearsAsync();
        var settings = await administrator.PressAndHearAsync(letter, open);
        var languages = await administrator.PressAndHearAsync(settings.One, menu);
        var chosen = await administrator.PressAndHearAsync(languages.One, choice);
        var preview = await editor.AskAsync("/alert A dam has burst above the valley, the interior ministry says");
        await editor.PressAsync(preview, preview.Buttons.Single(button => button.Label.StartsWith("Send to", StringComparison.Ordinal)).Label);

        Assert.StartsWith(told, letter.Text, StringComparison.Ordinal);
        Assert.StartsWith(title, settings.One.Text, StringComparison.Ordinal);
        Assert.Contains(chosen.One.Buttons, button => button.Label == $"✓ {choice}");
        Assert.Contains("A dam has burst", (await administrator.In(channel).HearsAsync()).Text, StringComparison.Ordinal);
    }
}
