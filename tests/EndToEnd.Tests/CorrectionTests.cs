namespace EndToEnd.Tests;

/// <summary>Who was told what turned out wrong hears of it, once, and nobody else does.</summary>
public sealed class CorrectionTests(Stage stage)
{
    private const string Id = "ferry";
    private const string Title = "Kuopio ferry runs aground";

    [Theory]
    [InlineData("en", "Correction")]
    [InlineData("ru", "Исправление")]
    public async Task A_corrected_figure_reaches_who_was_told_it_and_nobody_else(string language, string head)
    {
        await using var bot = await stage.NewBotAsync();
        var (told, other) = (bot.NewReader(language), bot.NewReader(language));
        await bot.ImportAsync(Article(40));
        var answer = await told.AskAsync("How many people were injured on the Kuopio ferry?");
        Assert.Contains("40 people", answer.Text, StringComparison.Ordinal);
        await other.AskAsync("/brief Tonga");

        await bot.ImportAsync(Article(14));
        var correction = await told.HearsAsync();

        Assert.Equal(head, correction.Bold[0]);
        Assert.Contains("40 people", correction.Text, StringComparison.Ordinal);
        Assert.Contains("14 people", correction.Text, StringComparison.Ordinal);
        await told.HearsNothingMoreAsync();
        await other.HearsNothingMoreAsync();
        Assert.DoesNotContain(head, (await told.AskAsync("How many people were injured on the Kuopio ferry?")).Bold);
    }

    private static object Article(int injured) => FreshNews.Article(
        Title,
        $"A ferry has run aground near Kuopio in Finland, the coast guard said. {injured} people were injured on the Kuopio ferry. All passengers were brought ashore by noon.",
        Id);
}
