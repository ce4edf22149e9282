namespace EndToEnd.Tests;

public sealed class AlertTests(Stage stage)
{
    private const string Text = "A dam has burst above the valley, the interior ministry says";

    [Fact]
    public async Task An_alert_that_its_author_confirms_reaches_the_reader_once()
    {
        await using var bot = await stage.NewBotAsync();
        var (admin, reader) = (bot.NewAdmin(), bot.NewReader());
        await admin.AskAsync("/start");
        await reader.AskAsync("/start");

        var preview = await admin.AskAsync($"/alert {Text}");
        var send = preview.Buttons.Single(button => button.Label.StartsWith("Send to", StringComparison.Ordinal));
        Assert.Equal("Send to 2", send.Label);
        await admin.PressAsync(preview, send.Label);

        Assert.Contains(Text, (await reader.HearsAsync()).Text, StringComparison.Ordinal);
        await reader.HearsNothingMoreAsync();
    }

    [Fact]
    public async Task A_reader_cannot_begin_an_alert()
    {
        await using var bot = await stage.NewBotAsync();
        var reader = bot.NewReader();

        var answer = await reader.AskAsync($"/alert {Text}");

        Assert.StartsWith("I do not know the command /alert.", answer.Text, StringComparison.Ordinal);
    }
}
