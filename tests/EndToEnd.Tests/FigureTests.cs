namespace EndToEnd.Tests;

/// <summary>What is told beside an answer that is a figure. Explicit tests show what the bot does not do yet.</summary>
public sealed class FigureTests(Stage stage)
{
    private const string Deaths = "How many people died?";

    // The demo articles hold a death toll of 164 and its withdrawal a day later.
    [Fact]
    public async Task A_withdrawn_figure_is_not_told_as_if_it_stood()
    {
        var reader = await stage.NewReaderAsync();
        await reader.AskAsync("/brief Turkey");
        await reader.AskAsync(Deaths);
        await reader.AskAsync("/brief Kazakhstan");

        var answer = await reader.AskAsync(Deaths);

        Assert.Equal("225 people", answer.Bold[0]);
        Assert.True(IsWithoutFigure(answer, "164") || answer.Text.Contains("withdrawn", StringComparison.Ordinal), answer.Text);
    }

    [Fact(Explicit = true)]
    public async Task The_living_are_not_told_as_another_figure_of_the_dead()
    {
        var reader = await stage.NewReaderAsync();
        await reader.AskAsync("/brief Kazakhstan");

        var answer = await reader.AskAsync(Deaths);

        Assert.Equal("225 people", answer.Bold[0]);
        Assert.True(IsWithoutFigure(answer, "million people"), answer.Text);
    }

    private static bool IsWithoutFigure(Heard answer, string figure) =>
        !answer.Text.Contains(figure, StringComparison.Ordinal);
}
