namespace EndToEnd.Tests;

public sealed class WelcomeTests(Stage stage)
{
    [Fact]
    public async Task A_newcomer_is_welcomed_with_things_to_press()
    {
        var reader = await stage.NewReaderAsync();

        var welcome = await reader.AskAsync("/start");

        Assert.StartsWith("Hello. I give short briefings on the news", welcome.Text, StringComparison.Ordinal);
        Assert.Equal(["Hello."], welcome.Bold);
        Assert.Contains(welcome.Buttons, button => button.Label == "Kazakhstan: the basics");
        await reader.HearsNothingMoreAsync();
    }

    [Fact]
    public async Task Help_lists_the_commands_but_not_those_of_admins()
    {
        var reader = await stage.NewReaderAsync();

        var help = await reader.AskAsync("/help");

        Assert.Equal(["Read and ask", "Follow", "Settings", "Your data"], help.Bold);
        Assert.Contains("/brief – ", help.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/alert – ", help.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Privacy_says_what_is_kept()
    {
        var reader = await stage.NewReaderAsync();

        var privacy = await reader.AskAsync("/privacy");

        Assert.Equal(["What is kept about you"], privacy.Bold);
        Assert.Contains("/stop makes me forget", privacy.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_stop_the_bot_has_forgotten_what_was_talked_about()
    {
        var reader = await stage.NewReaderAsync();
        await reader.AskAsync("Why was Massimov arrested?");

        var stopped = await reader.AskAsync("/stop");
        var answer = await reader.AskAsync("When?");

        Assert.StartsWith("I have forgotten what we talked about", stopped.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("treason", answer.Text, StringComparison.Ordinal);
        Assert.Equal("That is not in our facts.", answer.Bold[0]);
    }

    [Fact]
    public async Task An_unknown_command_is_named_and_help_offered()
    {
        var reader = await stage.NewReaderAsync();

        var reply = await reader.AskAsync("/horoscope Leo");

        Assert.Equal(
            "I do not know the command /horoscope. /help shows what I can do, or simply ask in your own words.",
            reply.Text);
    }
}
