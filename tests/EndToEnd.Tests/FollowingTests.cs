namespace EndToEnd.Tests;

/// <summary>What is followed comes by itself, once, and what is not wanted does not.</summary>
public sealed class FollowingTests(Stage stage)
{
    [Theory]
    [InlineData("en", "How soon news", "At once", "News of what you follow: at once", "You now follow Finland.", "Mute this story")]
    [InlineData("ru", "Как скоро новости", "Сразу", "Новости по вашим темам: сразу", "Вы теперь следите за темой Finland.", "Скрыть сюжет")]
    public async Task A_topic_followed_by_command_is_offered_at_once_until_it_is_muted(
        string language, string pace, string atOnce, string chosen, string followed, string mute)
    {
        await using var bot = await stage.NewBotAsync();
        var (reader, other) = (bot.NewReader(language), bot.NewReader(language));
        await other.AskAsync("/follow Chile");

        Assert.StartsWith(followed, (await reader.AskAsync("/follow Finland")).Text, StringComparison.Ordinal);
        await ChooseAsync(reader, pace, atOnce, chosen);
        await bot.ImportAsync(FreshNews.Stories[0]);
        var offer = await reader.HearsAsync();

        Assert.StartsWith("Finland opens its longest bridge", offer.Text, StringComparison.Ordinal);
        Assert.Contains(offer.Buttons, button => button.Label == mute);
        await reader.AskAsync("/mute Finland");
        await bot.PublishAsync(
            FreshNews.Article("Finland sends ice-breakers north", "Finland has sent two ice-breakers to the Bothnian Bay, the navy said."),
            FreshNews.Stories[1]);
        await reader.HearsNothingMoreAsync();
        await other.HearsNothingMoreAsync();
    }

    [Theory]
    [InlineData("en", "Follow topic", "You now follow Finland.")]
    [InlineData("ru", "Следить: тема", "Вы теперь следите за темой Finland.")]
    public async Task A_topic_followed_below_its_briefing_is_offered_and_opened(string language, string follow, string followed)
    {
        await using var bot = await stage.NewBotAsync();
        var reader = bot.NewReader(language);
        await reader.AskAsync("/newspace now");
        var briefing = await reader.AskAsync("/brief Finland");

        Assert.StartsWith(followed, (await reader.PressAndHearAsync(briefing, follow)).One.Text, StringComparison.Ordinal);
        await bot.ImportAsync(FreshNews.Stories[0]);
        var offer = await reader.HearsAsync();
        var basics = await reader.PressAndHearAsync(offer, "Finland");

        Assert.StartsWith("Finland opens its longest bridge", offer.Text, StringComparison.Ordinal);
        Assert.StartsWith(language == "ru" ? "Finland: основы" : "Finland: the basics", basics.One.Text, StringComparison.Ordinal);
    }

    [Theory, InlineData("en"), InlineData("ru")]
    public async Task Words_bring_what_is_wanted_and_keep_away_what_is_not(string language)
    {
        await using var bot = await stage.NewBotAsync();
        var reader = bot.NewReader(language);
        await reader.AskAsync("/newspace now");
        await reader.AskAsync("/words +mangroves -football");

        await bot.PublishAsync(
            FreshNews.Article("Football match raises money for mangroves", "A football match in Nairobi has raised money for mangroves, the club said."),
            FreshNews.Stories[4]);

        Assert.StartsWith("Kenya plants mangroves", (await reader.HearsAsync()).Text, StringComparison.Ordinal);
        await reader.HearsNothingMoreAsync();
    }

    [Theory]
    [InlineData("en", "Your digest", "Nothing new in what you follow since I last told you.")]
    [InlineData("ru", "Ваш дайджест", "В том, за чем вы следите, нет ничего нового с прошлого раза.")]
    public async Task A_digest_tells_what_is_followed_and_nothing_twice(string language, string title, string nothingNew)
    {
        await using var bot = await stage.NewBotAsync();
        var reader = bot.NewReader(language);
        await reader.AskAsync("/follow Norway");
        await bot.PublishAsync(FreshNews.Stories[2]);

        var digest = await reader.AskAsync("/digest_now");
        var again = await reader.AskAsync("/digest_now");

        Assert.StartsWith(title, digest.Text, StringComparison.Ordinal);
        Assert.Contains("Norway returns a stolen painting", digest.Text, StringComparison.Ordinal);
        Assert.Equal(nothingNew, again.Text);
    }

    private static async Task ChooseAsync(Reader reader, string menu, string choice, string line)
    {
        var settings = await reader.AskAsync("/settings");
        var shown = await reader.PressAndHearAsync(settings, menu);
        var chosen = await reader.PressAndHearAsync(shown.One, choice);
        Assert.StartsWith(line, chosen.One.Text, StringComparison.Ordinal);
        Assert.Equal(settings.Id, chosen.One.Id);
    }
}
