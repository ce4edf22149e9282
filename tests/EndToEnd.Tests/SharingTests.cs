namespace EndToEnd.Tests;

/// <summary>Briefings leave the chat: by a link, and by naming the bot in another chat.</summary>
public sealed class SharingTests(Stage stage)
{
    [Theory]
    [InlineData("en", "Share")]
    [InlineData("ru", "Поделиться")]
    public async Task A_shared_link_gives_another_reader_the_same_briefing(string language, string share)
    {
        await using var bot = await stage.NewBotAsync();
        var (reader, other) = (bot.NewReader(language), bot.NewReader(language));
        var briefing = await reader.AskAsync("/basics Finland");

        var shared = Query(briefing.Button(share).Url!, "url");
        Assert.StartsWith("https://t.me/TestNameBot?start=", shared, StringComparison.Ordinal);
        var opened = await other.AskAsync($"/start {Query(new Uri(shared), "start")}");

        Assert.Equal(briefing.Text, opened.Text);
    }

    [Theory]
    [InlineData("en", "Open in the bot", "More briefings in the bot")]
    [InlineData("ru", "Открыть в боте", "Другие справки – в боте")]
    public async Task What_is_typed_in_another_chat_is_answered_with_briefings_that_lead_to_the_bot(
        string language, string open, string more)
    {
        await using var bot = await stage.NewBotAsync();
        var (reader, other) = (bot.NewReader(language), bot.NewReader(language));

        var offered = await reader.SeesOfferedAsync("Finland");
        var result = CallRules.Elements(offered, "results").First();
        var link = CallRules.Buttons(result).Single();

        Assert.Contains("Finland", CallRules.Text(result, "title"), StringComparison.Ordinal);
        Assert.Equal((open, more), (CallRules.Text(link, "text"), CallRules.Text(offered.GetProperty("button"), "text")));
        var opened = await other.AskAsync($"/start {Query(new Uri(CallRules.Text(link, "url")), "start")}");
        Assert.Contains("Finland", opened.Text, StringComparison.Ordinal);
        Assert.NotEmpty(opened.Buttons);
    }

    [Theory]
    [InlineData("en", "What is new", "Nothing new on Japan since you last read.")]
    [InlineData("ru", "Что нового", "С тех пор, как вы читали, ничего нового.")]
    public async Task New_tells_what_has_come_since_and_nothing_twice(string language, string title, string nothingNew)
    {
        await using var bot = await stage.NewBotAsync();
        var reader = bot.NewReader(language);
        await bot.ImportAsync(FreshNews.Stories[3]);

        var news = await reader.AskAsync("/new Japan");
        var again = await reader.AskAsync("/new Japan");
        await bot.ImportAsync(FreshNews.Article("Japan train makes its first trip at night", "Japan has let its train without a driver run at night for the first time, the railway company said."));
        var later = await reader.AskAsync("/new Japan");

        Assert.Contains("Japan has tested a train", news.Text, StringComparison.Ordinal);
        Assert.Contains(nothingNew, again.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(title, later.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("run at night for the first time", later.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("has tested a train", later.Text, StringComparison.Ordinal);
    }

    private static string Query(Uri address, string name) => address.Query.TrimStart('?').Split('&')
        .Select(part => part.Split('=', 2)).Where(part => part[0] == name).Select(part => Uri.UnescapeDataString(part[1])).Single();
}
