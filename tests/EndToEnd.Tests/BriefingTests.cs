namespace EndToEnd.Tests;

public sealed class BriefingTests(Stage stage)
{
    [Fact]
    public async Task A_briefing_names_its_sources()
    {
        var reader = await stage.NewReaderAsync();

        var briefing = await reader.AskAsync("/brief Kazakhstan");

        Assert.Contains("225 people were killed", briefing.Text, StringComparison.Ordinal);
        Assert.Contains("Sources: Harbour Daily, ", briefing.Text, StringComparison.Ordinal);
        Assert.Equal(["The basics", "Timeline"], briefing.Buttons.Take(2).Select(button => button.Label));
        Assert.Null(briefing.RepliesTo);
    }

    [Fact]
    public async Task A_pressed_button_is_answered_and_gives_what_it_says()
    {
        var reader = await stage.NewReaderAsync();
        var briefing = await reader.AskAsync("/brief Kazakhstan");

        var press = await reader.PressAsync(briefing, "Timeline");
        var timeline = await reader.HearsAsync();

        Assert.Equal("Kazakhstan: timeline", timeline.Bold[0]);
        Assert.Equal("", await reader.SeesPressAnsweredAsync(press));
    }

    [Fact]
    public async Task A_button_pressed_again_right_away_gives_nothing_more()
    {
        var reader = await stage.NewReaderAsync();
        var briefing = await reader.AskAsync("/brief Kazakhstan");
        await reader.PressAsync(briefing, "Timeline");
        await reader.HearsAsync();

        var again = await reader.PressAsync(briefing, "Timeline");

        Assert.Equal("Already on its way.", await reader.SeesPressAnsweredAsync(again));
        await reader.HearsNothingMoreAsync();
    }

    [Fact]
    public async Task A_button_of_another_bot_is_answered_in_words()
    {
        var reader = await stage.NewReaderAsync();
        var briefing = await reader.AskAsync("/brief Kazakhstan");

        var press = await reader.PressAsync(briefing with { Buttons = [new HeardButton("Vote", "vote:1")] }, "Vote");

        Assert.Equal("This button is too old. Please ask in words.", await reader.SeesPressAnsweredAsync(press));
        await reader.HearsNothingMoreAsync();
    }

    [Fact]
    public async Task Timeline_tells_the_days_in_their_order()
    {
        var reader = await stage.NewReaderAsync();

        var timeline = await reader.AskAsync("/timeline Finland");

        Assert.Equal(["Finland: timeline", "30 March 2023", "4 April 2023"], timeline.Bold);
    }

    [Fact]
    public async Task Timeline_without_a_topic_is_that_of_the_topic_talked_about()
    {
        var reader = await stage.NewReaderAsync();
        await reader.AskAsync("/brief Finland");

        var timeline = await reader.AskAsync("/timeline");

        Assert.Equal("Finland: timeline", timeline.Bold[0]);
    }

    [Fact]
    public async Task The_basics_are_questions_in_bold_with_their_answers()
    {
        var reader = await stage.NewReaderAsync();

        var basics = await reader.AskAsync("/basics Finland");

        Assert.Equal(["Finland: the basics", "Where is it?", "Why is it making the news?"], basics.Bold.Take(3));
        Assert.Contains("Its capital is Helsinki", basics.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_latest_come_newest_first()
    {
        var reader = await stage.NewReaderAsync();

        var latest = await reader.AskAsync("/latest");

        Assert.Equal(["The latest"], latest.Bold);
        Assert.Contains("• Nobel Prize in medicine goes to pioneers", latest.Text.Split('\n')[2], StringComparison.Ordinal);
    }
}
