namespace EndToEnd.Tests;

public sealed class RestartTests(Stage stage)
{
    // It takes longer to say them than the bot takes to stop.
    private const int Messages = 60;

    [Fact]
    public async Task What_was_said_while_the_bot_was_away_is_answered_once()
    {
        await using var bot = await stage.NewBotAsync();
        var (one, other) = (bot.NewReader(), bot.NewReader());
        await one.AskAsync("/start");
        await bot.StopAsync();
        await one.SayAsync("/brief Kazakhstan");
        await one.SayAsync("Why was Massimov arrested?");
        await other.SayAsync("/latest");

        await bot.StartAsync();

        Assert.StartsWith("Kazakhstan: Prosecutors put death toll", (await one.HearsAsync()).Text, StringComparison.Ordinal);
        Assert.Equal(["On suspicion of treason"], (await one.HearsAsync()).Bold);
        Assert.Equal(["The latest"], (await other.HearsAsync()).Bold);
        await one.HearsNothingMoreAsync();
        await other.HearsNothingMoreAsync();
    }

    [Fact]
    public async Task What_is_said_while_the_bot_stops_is_answered_once()
    {
        await using var bot = await stage.NewBotAsync();
        Reader[] readers = [bot.NewReader(), bot.NewReader()];
        var saying = Task.WhenAll(readers.Select(SayAllAsync));
        var first = await readers[0].HearsAsync();

        await bot.StopAsync();
        await saying;
        Assert.InRange(bot.MessagesSent, 1, (2 * Messages) - 1);
        await bot.StartAsync();

        Assert.Contains("/number1. ", first.Text, StringComparison.Ordinal);
        await HearsAllAsync(readers[0], from: 2);
        await HearsAllAsync(readers[1], from: 1);
    }

    [Fact]
    public async Task A_button_sent_before_a_restart_works_after_it()
    {
        await using var bot = await stage.NewBotAsync();
        var reader = bot.NewReader();
        var briefing = await reader.AskAsync("/brief Kazakhstan");

        await bot.StopAsync();
        await bot.StartAsync();
        var press = await reader.PressAsync(briefing, "Timeline");

        Assert.Equal("Kazakhstan: timeline", (await reader.HearsAsync()).Bold[0]);
        Assert.Equal("", await reader.SeesPressAnsweredAsync(press));
    }

    [Fact]
    public async Task A_conversation_goes_on_after_a_restart()
    {
        await using var bot = await stage.NewBotAsync();
        var reader = bot.NewReader();
        await reader.AskAsync("Why was Massimov arrested?");

        await bot.StopAsync();
        await bot.StartAsync();
        var answer = await reader.AskAsync("When?");

        Assert.Contains("has been arrested on suspicion of treason", answer.Text, StringComparison.Ordinal);
    }

    private static async Task SayAllAsync(Reader reader)
    {
        for (var number = 1; number <= Messages; number++)
            await reader.SayAsync($"/number{number}");
    }

    private static async Task HearsAllAsync(Reader reader, int from)
    {
        for (var number = from; number <= Messages; number++)
            Assert.Contains($"/number{number}. ", (await reader.HearsAsync()).Text, StringComparison.Ordinal);
        await reader.HearsNothingMoreAsync();
    }
}
