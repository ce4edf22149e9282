using Bot.Briefs;
using Bot.Conversations;
using Briefing.Stories;

namespace Bot.Tests.Briefs;

public sealed class BriefServiceTests
{
    private static readonly DateTimeOffset Evening = new(2031, 3, 7, 20, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Tavia", nameof(BriefFormat.Basics), "tavia-basics.txt")]
    [InlineData("Tavia", nameof(BriefFormat.Short), "tavia-short.txt")]
    [InlineData("Tavia", nameof(BriefFormat.Timeline), "tavia-timeline.txt")]
    [InlineData("Oren Falk", nameof(BriefFormat.Basics), "falk-basics.txt")]
    [InlineData("Harbour Board", nameof(BriefFormat.Basics), "harbour-board-basics.txt")]
    [InlineData("Tavia", nameof(BriefFormat.Basics), "tavia-basics.txt", "ru")]
    [InlineData("Tavia", nameof(BriefFormat.Short), "tavia-short.txt", "ru")]
    [InlineData("Tavia", nameof(BriefFormat.Timeline), "tavia-timeline.txt", "ru")]
    [InlineData("Oren Falk", nameof(BriefFormat.Basics), "falk-basics.txt", "ru")]
    public async Task A_briefing_reads_as_in_its_golden_file(string topic, string format, string golden, string language = "")
    {
        await using var desk = await OpenAsync();
        var expected = await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "Golden", "Briefs", language, golden), TestContext.Current.CancellationToken);
        Assert.Equal(expected.ReplaceLineEndings("\n").TrimEnd(), await desk.TextAsync(Wording.Of(language), topic, Enum.Parse<BriefFormat>(format)));
    }

    [Theory]
    [InlineData("Falk", "Oren Falk")]
    [InlineData("the harbour board", "Harbour Board")]
    [InlineData("Tawia", "Tavia")]
    public async Task People_and_bodies_of_stored_articles_are_topics_too(string written, string topic)
    {
        await using var desk = await OpenAsync();
        Assert.Equal(topic, (await desk.Briefs.FindTopicAsync(written, TestContext.Current.CancellationToken))?.Name);
    }

    [Theory]
    [InlineData("Kazakh", "Kazakhstan")]
    [InlineData("Almaty", "Kazakhstan")]
    [InlineData("kazakstan", "Kazakhstan")]
    [InlineData("КАЗАХСТАН", "Kazakhstan")]
    [InlineData("южная корея", "South Korea")]
    [InlineData("Тёркс и Кайкос", "Turks and Caicos Islands")]
    [InlineData("Белорусия", "Belarus")]
    public async Task Kept_topics_are_found_in_an_empty_store_by_their_other_names(string written, string topic)
    {
        await using var desk = await BriefDesk.OpenAsync();
        Assert.Equal(topic, (await desk.Briefs.FindTopicAsync(written, TestContext.Current.CancellationToken))?.Name);
    }

    [Fact]
    public async Task An_unknown_topic_leads_to_the_nearest_known_ones()
    {
        await using var desk = await OpenAsync();
        Assert.Null(await desk.Briefs.FindTopicAsync("Harbour Bureau of Fish", TestContext.Current.CancellationToken));
        var nearest = await desk.Briefs.NearestTopicsAsync("Harbour Bureau", TestContext.Current.CancellationToken);
        Assert.Contains("Harbour Board", nearest.Select(topic => topic.Name));
    }

    [Fact]
    public async Task A_short_briefing_fits_one_phone_screen_with_its_figures_and_who_gave_them()
    {
        await using var desk = await BriefDesk.OpenAsync();
        await desk.StoreAsync(TaviaArticles.Walkout);
        await desk.StoreAsync(TaviaArticles.Arrest);
        var text = await desk.TextAsync("Tavia", BriefFormat.Short);
        var body = text[..text.IndexOf("\n\nSource", StringComparison.Ordinal)];
        Assert.InRange(body.Length, 300, BriefService.ShortCharacters);
        Assert.Contains("The Transport Ministry says 14 “armed pickets” and nine officers were hurt", body, StringComparison.Ordinal);
        Assert.Contains("Not confirmed: The figures have not been independently verified.", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_figure_is_shown_as_corrected_and_the_old_one_is_not_told()
    {
        await using var desk = await BriefDesk.OpenAsync();
        await desk.StoreAsync(TaviaArticles.Walkout, id: "walkout");
        var changed = TaviaArticles.Walkout.Text.Replace("900 workers", "600 workers", StringComparison.Ordinal);
        await desk.StoreAsync(TaviaArticles.Walkout with { Text = changed }, id: "walkout");
        var brief = await desk.Briefs.BriefAsync(
            new Topic("Tavia", TopicKind.Place, []), BriefFormat.Short, Wording.English, TestContext.Current.CancellationToken);
        var text = BriefTexts.Of(Wording.English, brief).Text;
        Assert.Contains("says 600 workers", text[..text.IndexOf("Source", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.Contains("Corrected: “The Dockers’ Union says 900 workers have joined the strike.” was wrong.", text, StringComparison.Ordinal);
        Assert.Equal(1, text.Split("900").Length - 1);
    }

    [Fact]
    public async Task A_newer_article_tells_the_news_and_a_silence_shows_as_a_gap()
    {
        await using var desk = await OpenAsync();
        desk.Store.Clock.SetUtcNow(Evening.AddDays(21));
        await desk.StoreAsync(TaviaArticles.Deal);
        Assert.Contains("making the news? The port of Tavia reopened on Thursday", await desk.TextAsync("Tavia", BriefFormat.Basics), StringComparison.Ordinal);
        Assert.Contains("… 19 days of which nothing is stored …\n27 March 2031 – The port", await desk.TextAsync("Tavia", BriefFormat.Timeline), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_known_topic_that_nothing_tells_of_is_said_to_be_so()
    {
        await using var desk = await BriefDesk.OpenAsync();
        Assert.Contains("nothing stored", await desk.TextAsync("Kazakhstan", BriefFormat.Timeline), StringComparison.Ordinal);
    }

    private static async Task<BriefDesk> OpenAsync()
    {
        var desk = await BriefDesk.OpenAsync();
        desk.Store.Clock.SetUtcNow(Evening);
        await desk.StoreAsync(TaviaArticles.Walkout);
        await desk.StoreAsync(TaviaArticles.Arrest);
        await desk.StoreAsync(TaviaArticles.Hospitals);
        return desk;
    }
}
